import { expect, test } from 'vitest';
import { chaptersToRunBack } from './run-back.ts';

/** A chapter from page 10 to `last`, whose last line stands `down` points below the top margin. */
function chapter(last: number, down: number) {
	return new Map([
		['start--a--begin', { page: 10, down: 0 }],
		['start--a--end', { page: last, down }],
		['start--a', { page: 10, down: 0 }],
	]);
}

test('a few lines on a last page are run back', () => {
	expect(chaptersToRunBack(chapter(12, 80))).toEqual(['start--a']);
});

test('a last page that is well filled stays', () => {
	expect(chaptersToRunBack(chapter(19, 400))).toEqual([]);
});

test('what the pages before cannot take stays: two pages take less than nine', () => {
	expect(chaptersToRunBack(chapter(11, 100))).toEqual([]);
	expect(chaptersToRunBack(chapter(18, 100))).toEqual(['start--a']);
});

test('a chapter of one page has nowhere to go', () => {
	expect(chaptersToRunBack(chapter(10, 20))).toEqual([]);
});
