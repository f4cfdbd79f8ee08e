import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dist, startBrowser } from './site.ts';

test('the totals of every case are the sums of the points on the worksheet', async () => {
	const browser = await startBrowser();
	const tab = await browser.newPage();
	await tab.setContent(await readFile(join(dist, 'book', 'index.html'), 'utf8'));
	const wrong = await tab.evaluate(() => {
		const numberOf = (cell: Element | null | undefined) =>
			Number((cell?.textContent ?? '').trim().replace('−', '-')) || 0;
		const nameOf = (cell: Element | null | undefined) =>
			(cell?.textContent ?? '')
				.replace(/\(p\..*$/, '')
				.replace(/\s+/g, ' ')
				.trim();
		const sheet = new Map(
			[...document.querySelectorAll('.worksheet [data-option]')].map((row) => [
				`${nameOf(row.closest('table')?.querySelector('thead .option'))}: ${nameOf(row.querySelector('th'))}`,
				[...row.querySelectorAll('td')].map(numberOf),
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
					const total = numberOf(row.querySelectorAll('td')[1]);
					const sum = answers.reduce((before, points) => before + (points[at] ?? 0), 0);
					return sum === total
						? []
						: [`${chapter.id}: ${nameOf(row.querySelector('th'))} ${total} ≠ ${sum}`];
				});
			},
		);
	});
	await browser.close();
	expect(wrong).toEqual([]);
});
