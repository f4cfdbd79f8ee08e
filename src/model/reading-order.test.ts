import { expect, test } from 'vitest';
import { around, inReadingOrder, shelfAround, type Entry } from './reading-order.ts';

const chapter = (id: string, order?: number): Entry => ({
	kind: 'principle',
	id,
	title: id,
	summary: '',
	order,
});
const tree: Entry = { kind: 'decision-trees', id: 'umbrella', title: 'Umbrella', summary: '' };

test('parts follow the book, chapters their order, the rest their titles', () => {
	const book = inReadingOrder([
		tree,
		chapter('b'),
		chapter('second', 2),
		chapter('a'),
		chapter('first', 1),
	]);

	expect(book.map(({ id }) => id)).toEqual(['first', 'second', 'a', 'b', 'umbrella']);
});

test('previous and next cross the border of a part', () => {
	const book = inReadingOrder([tree, chapter('first', 1)]);

	expect(around(book, 'principle', 'first')).toEqual({ previous: undefined, next: tree });
	expect(around(book, 'decision-trees', 'umbrella').previous?.id).toBe('first');
});

test('a page that is not in the book has no neighbours', () => {
	expect(around([tree], 'principle', 'gone')).toEqual({ previous: undefined, next: undefined });
});

test('a long part is shown as a stretch around the page, and says how long it is', () => {
	const part = Array.from({ length: 100 }, (_, at) => chapter(`c${at}`, at));
	const shelf = shelfAround(part, 'c50', 10);

	expect(shelf.all).toBe(100);
	expect(shelf.entries).toHaveLength(10);
	expect(shelf.entries.map(({ id }) => id)).toContain('c50');
	expect(shelfAround(part, 'c99', 10).entries.at(-1)?.id).toBe('c99');
	expect(shelfAround(part, 'c0', 10).entries[0]?.id).toBe('c0');
});

test('a short part is shown whole', () => {
	expect(shelfAround([tree], 'umbrella')).toEqual({ entries: [tree], all: 1 });
});
