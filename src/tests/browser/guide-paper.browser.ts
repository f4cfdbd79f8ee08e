import { expect, test } from 'vitest';
import { diceFrom, randomWalk } from '../fixtures/random.ts';
import { writeLink } from '../../engine/record/link.ts';
import { rank } from '../../engine/guide/ranking.ts';
import { model, openGuide, ready, unfold } from './guide-page.ts';
import { sumOf } from './sum-by-hand.ts';
import { serve, sharedBrowser } from './site.ts';

const browser = await sharedBrowser();
const site = await serve();

const dice = diceFrom(23);

test('the worksheet without script: the printed points sum to the engine’s totals', async () => {
	const { page, close } = await openGuide(browser, site, 'guide/', { javaScriptEnabled: false });
	expect(await page.locator('.sheet').isVisible()).toBe(true);
	expect(await page.locator('[data-guide]').isVisible()).toBe(false);
	const rows = await page.locator('[data-option]').evaluateAll((all) =>
		all.map((row) => ({
			question: row.closest('[data-question]')?.getAttribute('data-question'),
			option: row.getAttribute('data-option') ?? '',
			points: [...row.querySelectorAll('td')].map((cell) =>
				(cell.textContent ?? '').trim().replace('−', '-'),
			),
		})),
	);
	for (let run = 0; run < 50; run += 1) {
		const answers = randomWalk(model, dice);
		const ticked = rows.filter(({ question, option }) => {
			const answer = answers[question ?? ''];
			return answer?.kind === 'chosen' && answer.options.includes(option);
		});
		const byHand = model.priorities.map(({ id }, column) => [
			id,
			sumOf(ticked.map(({ points }) => points[column] ?? '')),
		]);
		expect(Object.fromEntries(byHand)).toEqual(
			Object.fromEntries(
				rank(model, answers).places.map(({ priority, total }) => [priority.id, total]),
			),
		);
	}
	await close();
});

test('prints a full result, with all that a team fills in, on one page', async () => {
	const { page, close } = await openGuide(browser, site, 'guide/');
	for (let run = 0; run < 6; run += 1) {
		await page.goto('about:blank');
		await page.goto(
			`${site.home}guide/${writeLink(model, randomWalk(model, dice), { who: 'night nurses', what: 'find a bed', because: 'a patient waits', defeat: 'the list is a day old' })}`,
		);
		await ready(page);
		await unfold(page);
		for (const field of await page
			.locator('.asks textarea, .slice textarea, .scenario textarea')
			.all())
			await field.fill('a third of the nurses use it twice in four weeks');
		await page.getByLabel('In use by').fill('2026-12-18');
		for (const format of ['A4', 'Letter']) {
			const pdf = (await page.pdf({ format })).toString('latin1');
			expect(pdf.match(/\/Type\s*\/Page\b/g), `${format} ${page.url()}`).toHaveLength(1);
		}
	}
	await close();
});
