import { expect, test } from 'vitest';
import { rank } from '../../engine/guide/ranking.ts';
import { writeLink } from '../../engine/record/link.ts';
import { signed } from '../../model/signed.ts';
import { diceFrom, randomWalk } from '../fixtures/random.ts';
import { sidewaysFaults } from '../gates/fit.ts';
import { model, openGuide, readCase, ready } from './guide-page.ts';
import { serve, sharedBrowser } from './site.ts';

const browser = await sharedBrowser();
const site = await serve();

/** The answers of three cases of the book, with their purposes in the link. */
const links = await Promise.all(
	['checkout-page', 'rewards-experiment', 'fixed-launch-date'].map(async (id) => {
		const { answers, purpose } = await readCase(id);
		return writeLink(model, answers, purpose);
	}),
);

test.each([
	{ width: 1440, height: 900, most: 3600 },
	{ width: 390, height: 844, most: 6000 },
])('the first screen answers at $width × $height, and the whole is short', async (view) => {
	const { most, ...viewport } = view;
	const { page, faults, close } = await openGuide(browser, site, 'guide/', { viewport });
	for (const link of links) {
		await page.goto('about:blank');
		await page.goto(`${site.home}guide/${link}`);
		await ready(page);
		for (const part of ['.sentence', '.balance', '.held', '.begin', '.take button.main']) {
			const box = await page.locator(part).boundingBox();
			expect((box?.y ?? Infinity) + (box?.height ?? 0), `${part} of ${link}`).toBeLessThanOrEqual(
				viewport.height,
			);
		}
		expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(most);
	}
	expect(faults).toEqual([]);
	await close();
});

test('words of any length fit a screen of 320 px', async () => {
	const word = 'x'.repeat(120);
	const { page, close } = await openGuide(
		browser,
		site,
		`guide/${writeLink(model, randomWalk(model, diceFrom(2)), { who: word, what: word })}`,
		{ viewport: { width: 320, height: 800 } },
	);
	expect(await sidewaysFaults(page)).toEqual([]);
	await close();
});

test('the picture shows the engine’s places and sums, and says in words what holds a row', async () => {
	const { page, close } = await openGuide(browser, site, 'guide/');
	const dice = diceFrom(61);
	let held = 0;
	for (let run = 0; run < 12; run += 1) {
		const answers = randomWalk(model, dice);
		await page.goto('about:blank');
		await page.goto(`${site.home}guide/${writeLink(model, answers)}`);
		await ready(page);
		const rows = await page.locator('.balance summary').evaluateAll((all) =>
			all.map((row) => ({
				words: [...row.querySelectorAll('span')].map((span) => span.textContent),
				isHeld: row.querySelector('small')?.textContent.startsWith('held ') ?? false,
			})),
		);
		const { places } = rank(model, answers);
		expect(rows).toEqual(
			places.map(({ place, priority, total, heldBy }) => ({
				words: [`${place}`, priority.name, signed(total)],
				isHeld: heldBy.length > 0,
			})),
		);
		held += rows.filter(({ isHeld }) => isHeld).length;
	}
	expect(held).toBeGreaterThan(0);
	await close();
});

test('another answer is tried in place, kept and undone, and a part opens by its address', async () => {
	const { page, faults, close } = await openGuide(browser, site, `guide/${links[0]}`);
	const before = page.url();
	const sums = () => page.locator('.balance summary span').allInnerTexts();
	const now = await sums();
	await page.locator('.answers summary').first().click();
	await page.locator('.answers .choice input:visible').nth(3).check();
	expect(await page.locator('.what-if').innerText()).toContain('What if?');
	expect(await page.locator('.balance .other').count()).toBeGreaterThan(0);
	expect(await sums()).toEqual(now);
	await page.getByRole('button', { name: 'Undo' }).click();
	expect(await page.locator('.what-if').count()).toBe(0);

	await page.locator('.answers .choice input:visible').nth(3).check();
	await page.getByRole('button', { name: 'Keep it' }).click();
	expect(await sums()).not.toEqual(now);
	await page.waitForFunction((url) => location.href !== url, before);
	await page.getByRole('button', { name: 'Undo' }).click();
	expect(await sums()).toEqual(now);

	await page.getByRole('link', { name: 'More ways' }).click();
	expect(await page.locator('#part-keep').getAttribute('open')).not.toBeNull();
	await page.waitForFunction(() => location.hash.includes('v='));
	expect(faults).toEqual([]);
	await close();
});

test('keys choose and go on; what is open is left by its own button', async () => {
	const { page, close } = await openGuide(browser, site, 'guide/');
	await page.locator('#asked').focus();
	await page.keyboard.press('2');
	expect(await page.locator('.choice input').nth(1).isChecked()).toBe(true);
	await page.keyboard.press('Enter');
	const second = model.questions[1]?.title ?? '';
	await page.getByRole('heading', { name: second }).waitFor();
	await page.getByRole('button', { name: 'Next question' }).click();
	expect(await page.locator('#asked').innerText()).toBe(second);
	await page.getByRole('button', { name: 'Leave it open' }).click();
	expect(await page.locator('#asked').innerText()).toBe(model.questions[2]?.title);
	// What is optional is passed by going on.
	expect(model.questions[2]?.optional).toBe(true);
	expect(await page.getByRole('button', { name: 'Leave it open' }).count()).toBe(0);
	await page.getByRole('button', { name: 'Next question' }).click();
	expect(await page.locator('#asked').innerText()).toBe(model.questions[3]?.title);
	await close();
});
