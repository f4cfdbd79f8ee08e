import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dist, sharedBrowser } from './site.ts';
import { sumOf } from './sum-by-hand.ts';

test('the totals of every case are the sums of the points on the worksheet', async () => {
	const browser = await sharedBrowser();
	const tab = await browser.newPage();
	await tab.setContent(await readFile(join(dist, 'book', 'index.html'), 'utf8'));
	const sums = await tab.evaluate(() => {
		const pointsOf = (cell: Element | null | undefined) =>
			(cell?.textContent ?? '').trim().replace('−', '-');
		const nameOf = (cell: Element | null | undefined) =>
			(cell?.textContent ?? '')
				.replace(/\(p\..*$/, '')
				.replace(/\s+/g, ' ')
				.trim();
		const sheet = new Map(
			[...document.querySelectorAll('.worksheet [data-option]')].map((row) => [
				`${nameOf(row.closest('table')?.querySelector('thead .option'))}: ${nameOf(row.querySelector('th'))}`,
				[...row.querySelectorAll('td')].map(pointsOf),
			]),
		);
		const names = [
			...(document.querySelector('.worksheet thead')?.querySelectorAll('.short') ?? []),
		].map(nameOf);
		return [...document.querySelectorAll('[data-address^="/case-studies/"]:has(.ranking)')].flatMap(
			(chapter) => {
				const answers = [...chapter.querySelectorAll('table:not(.ranking) tbody tr')].flatMap(
					(row) =>
						nameOf(row.querySelector('td'))
							.split('; ')
							.map((label) => sheet.get(`${nameOf(row.querySelector('th'))}: ${label}`) ?? []),
				);
				return [...chapter.querySelectorAll('.ranking tbody tr')].flatMap((row) => {
					const at = names.indexOf(nameOf(row.querySelector('th')));
					return {
						row: `${chapter.id}: ${nameOf(row.querySelector('th'))}`,
						total: Number(pointsOf(row.querySelectorAll('td')[1])),
						points: answers.map((points) => points[at] ?? ''),
					};
				});
			},
		);
	});
	await tab.close();
	expect(sums.length).toBeGreaterThan(100);
	expect(sums.map(({ row, points }) => [row, sumOf(points)])).toEqual(
		sums.map(({ row, total }) => [row, total]),
	);
});
