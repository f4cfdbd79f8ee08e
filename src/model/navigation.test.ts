import { expect, test } from 'vitest';
import { kinds } from './kinds.ts';
import { navigation } from './navigation.ts';

test('every part of the book has one place in the navigation', () => {
	const placed = navigation.flatMap(({ places }) => places.flatMap(({ kind }) => kind ?? []));
	expect(placed.toSorted()).toEqual(kinds.toSorted());
});
