import { expect, test } from 'vitest';
import { layOut, type Listing } from './layout.ts';

const listing = (...items: string[]): Listing => ({ items, more: (count) => `and ${count} more` });

test('with room for everything, everything stands there', () => {
	expect(layOut([{ heading: '## A', listings: [listing('a', 'b'), listing('c')] }], 20)).toEqual([
		'',
		'## A',
		'',
		'a',
		'b',
		'c',
	]);
});

test('room that is short goes round, and the last line gathers the rest', () => {
	const sections = [
		{ heading: '## A', listings: [listing('a', 'b', 'c', 'd')] },
		{ heading: '## B', listings: [listing('e'), listing('f', 'g', 'h')] },
	];
	expect(layOut(sections, 11)).toEqual([
		'',
		'## A',
		'',
		'a',
		'and 3 more',
		'',
		'## B',
		'',
		'e',
		'f',
		'and 2 more',
	]);
});

test('a section with nothing to say has no heading', () => {
	expect(layOut([{ heading: '## A', listings: [listing()] }], 9)).toEqual([]);
});
