import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { builtPages, serve, sharedBrowser } from './site.ts';

const browser = await sharedBrowser();
const site = await serve();

/** What the open page’s picture shows: of each row its words, and in points what is drawn. */
function drawn(page: Page) {
	return page.evaluate(() =>
		[...document.querySelectorAll('.balance [data-row]')].map((row) => {
			const [place, name, total] = [...row.querySelectorAll('span')].map((it) => it.textContent);
			const at = (element: Element | null, side: 'left' | 'right') =>
				element?.getBoundingClientRect()[side] ?? NaN;
			const middle = (element: Element | null) => (at(element, 'left') + at(element, 'right')) / 2;
			const zero = middle(row.querySelector('.zero'));
			const segments = [...row.querySelectorAll('rect')].map((rect) => ({
				says: rect.textContent.split(':')[0] ?? '',
				left: at(rect, 'left') - zero,
				right: at(rect, 'right') - zero,
			}));
			return { place, name, total, segments, mark: middle(row.querySelector('.mark')) - zero };
		}),
	);
}

test('every case: what is drawn is what its table says', { timeout: 120_000 }, async () => {
	const page = await browser.newPage();
	const cases = (await builtPages()).filter((address) => /^case-studies\/./.test(address));
	expect(cases.length).toBeGreaterThan(20);
	for (const address of cases) {
		await page.goto(site.home + address, { waitUntil: 'domcontentloaded' });
		const rows = await drawn(page);
		const table = await page.evaluate(() =>
			[...document.querySelectorAll('.ranking tbody tr')].map((row) =>
				[...row.children].map((cell) => cell.textContent.trim().replaceAll('\u00a0', ' ')),
			),
		);
		expect(rows.map(({ place, name, total }) => [place, name, total])).toEqual(
			table.map((cells) => cells.slice(0, 3)),
		);
		const number = (words: string | null | undefined) => Number(words?.replace('−', '-'));
		// One point is as long as the longest segment tells; every other length must agree.
		const longest = rows
			.flatMap(({ segments }) => segments)
			.toSorted((a, b) => b.right - b.left - (a.right - a.left))[0];
		const points = Math.abs(number(longest?.says.split(' ').at(-1) ?? ''));
		const unit = ((longest?.right ?? 0) - (longest?.left ?? 0)) / points;
		for (const [at, { total, segments, mark }] of rows.entries()) {
			expect(mark / unit).toBeCloseTo(number(total), 1);
			const says = segments.map((segment) => segment.says);
			// What another line counts already has no length.
			const told = table[at]?.[3]
				?.split(' · ')[0]
				?.trim()
				.split(', ')
				.filter((reason) => !reason.endsWith(' 0'));
			expect(told?.toSorted()).toEqual(says.length ? says.toSorted() : ['nothing pushes it']);
			for (const { says, left, right } of segments) {
				const of = number(says.split(' ').at(-1) ?? '');
				expect((right - left) / unit, `${address} ${says}`).toBeCloseTo(Math.abs(of), 1);
				expect((left + right) / 2 > 0, `${address} ${says}`).toBe(of > 0);
			}
		}
	}
	await page.close();
});
