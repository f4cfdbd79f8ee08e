import { expect, test } from 'vitest';
import { withSortedValues } from './search-order.ts';

/** A filter “Kind” as CBOR: `[name, [[value, [pages…]], …]]`. */
function filter(...values: [name: string, pages: number[]][]): Buffer {
	const text = (words: string) => [0x60 + words.length, ...Buffer.from(words)];
	const number = (value: number) => (value < 24 ? [value] : [0x18, value]);
	const list = (items: number[][]) => [
		...(items.length < 24 ? [0x80 + items.length] : [0x98, items.length]),
		...items.flat(),
	];
	const pairs = values.map(([name, pages]) => list([text(name), list(pages.map(number))]));
	return Buffer.from([...Buffer.from('pagefind_dcd'), ...list([text('Kind'), list(pairs)])]);
}

test('the values of a filter come in one order, with their pages', () => {
	const many = Array.from({ length: 44 }, (_, at) => at);
	const one = filter(['Team', [0, 1, 200]], ['Practice', many], ['Start', [7]]);
	const other = filter(['Start', [7]], ['Team', [0, 1, 200]], ['Practice', many]);
	expect(withSortedValues(one)).toEqual(withSortedValues(other));
	expect(withSortedValues(one)).toHaveLength(one.length);
	expect(withSortedValues(one)).toEqual(
		filter(['Team', [0, 1, 200]], ['Start', [7]], ['Practice', many]),
	);
});
