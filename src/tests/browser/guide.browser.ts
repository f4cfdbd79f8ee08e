import { describe, expect, test } from 'vitest';
import { answered } from '../fixtures/model.ts';
import { diceFrom, randomWalk } from '../fixtures/random.ts';
import { writeLink } from '../../engine/record/link.ts';
import { resultTitle } from '../../guide/words.ts';
import {
	heading,
	model,
	nothing,
	openGuide,
	ready,
	stored,
	tabTo,
	unfold,
	winner,
} from './guide-page.ts';
import { serve, sharedBrowser } from './site.ts';

const browser = await sharedBrowser();
const site = await serve();

const dice = diceFrom(2026);
const someLink = () => writeLink(model, randomWalk(model, dice));
/** Opens a link of some answers. */
const openResult = (address = 'guide/') => openGuide(browser, site, address + someLink());

describe('by keyboard only', () => {
	test('from the home page to a reopened record and a comparison of two', async () => {
		const { page, faults, close } = await openGuide(browser, site, '', {
			permissions: ['clipboard-read', 'clipboard-write'],
		});
		await tabTo(page, 'Orders, bookings');
		await page.keyboard.press('Enter');
		await ready(page);
		// The home page asked the first question; the guide goes on with the second.
		const steps = model.questions.slice(1);
		for (const [index, { title, choose, options }] of steps.entries()) {
			expect(await page.locator(heading).first().innerText()).toBe(title);
			if (index > 0) expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
			const option = options[choose === 'many' ? 0 : options.length - 1]?.label ?? '';
			if (choose === 'many') {
				await tabTo(page, option);
				await page.keyboard.press('Space');
			} else {
				// Into the group, and with the arrow to the option before the first: “Not sure”; once more to the last.
				await tabTo(page, options[0]?.label ?? '');
				await page.keyboard.press('ArrowUp');
				await page.keyboard.press('ArrowUp');
			}
			expect(await page.locator('.choice:has(:checked)').innerText()).toContain(option);
			await page.keyboard.press('Enter');
		}
		expect(await page.locator(heading).first().innerText()).toBe(resultTitle);
		// Nobody has said yet what it is for: it was drafted, and is asked for once.
		expect(await page.getByLabel('Because').inputValue()).toContain('this would be lost: orders');
		await tabTo(page, 'Write the purpose');
		await page.keyboard.press('Enter');
		await tabTo(page, 'To do what');
		await page.keyboard.type('pay for what is in the basket');
		expect(await page.locator('.sentence').innerText()).toMatch(
			/^To pay for what is in the basket:/,
		);
		expect(await page.getByRole('link', { name: 'Write the purpose' }).count()).toBe(0);
		const first = await winner(page);
		const link = page.url();

		await tabTo(page, 'The smallest slice');
		await page.keyboard.press('Enter');
		await tabTo(page, 'The slice');
		await page.keyboard.type('the page with the pay button');
		await tabTo(page, 'Take it along');
		await page.keyboard.press('Enter');
		await tabTo(page, 'Copy the record');
		await page.keyboard.press('Enter');
		await page.getByText(/^Copied/).waitFor();
		const record = await page.evaluate(() => navigator.clipboard.readText());
		expect(record.split('\n').length).toBeLessThanOrEqual(61);

		// Opened again in an empty guide, by pasting.
		await page.goto(`${site.home}guide/`);
		await ready(page);
		await tabTo(page, 'Open a link or a record');
		await page.keyboard.press('Enter');
		await tabTo(page, 'Link or record');
		await page.keyboard.press('Control+V');
		await tabTo(page, /^Open$/);
		await page.keyboard.press('Enter');
		await page.locator('.sentence').waitFor();
		expect(await winner(page)).toBe(first);
		expect(await page.locator('.notices').first().isHidden()).toBe(true);
		expect(await page.locator('#field-slice').inputValue()).toBe('the page with the pay button');
		await page.waitForFunction((wanted) => location.href === wanted, link);

		// And compared with somebody else; one’s own answers are there already.
		const other = someLink();
		await page.evaluate(
			(text) => navigator.clipboard.writeText(text),
			`${site.home}guide/${other}`,
		);
		await tabTo(page, 'Take it along');
		await page.keyboard.press('Enter');
		await tabTo(page, 'Compare with a colleague');
		await page.keyboard.press('Enter');
		await page.waitForURL('**/guide/compare/');
		await page.waitForLoadState('networkidle');
		await tabTo(page, 'Meeting');
		await page.keyboard.press('Space');
		await page.keyboard.press('Shift+Tab');
		for (let back = 0; back < 2; back += 1) await page.keyboard.press('Shift+Tab');
		await page.keyboard.press('Control+V');
		await tabTo(page, /^Add$/);
		await page.keyboard.press('Enter');
		expect(await page.locator('.differences').count()).toBe(0);
		await tabTo(page, 'Reveal');
		await page.keyboard.press('Enter');
		expect(await page.locator('.differences .marks tbody tr').count()).toBe(model.questions.length);
		// One’s own column tells the same as the result did.
		const own = page.locator('.ranks tr', { has: page.locator('td:nth-child(3).first') });
		expect(first).toContain(await own.first().locator('th').textContent());
		expect(await stored(page)).toEqual(nothing);
		expect(faults).toEqual([]);
		await close();
	});
});

test('four that share place one are named beside the question, on the result and in the record', async () => {
	const doubtful = model.questions.map(({ id }) => [id, 'not-sure']);
	const shared = {
		...Object.fromEntries(doubtful),
		undo: 'weeks',
		duties: ['personal-data'],
	};
	const link = writeLink(model, answered(shared, model));
	const { page, close } = await openGuide(browser, site, `guide/${link}`);
	const sentence =
		'Nothing comes first yet: Correctness, Security and privacy, Compliance, and Trust and autonomy share place 1, and more than three cannot be first';
	expect(await page.locator('.sentence').innerText()).toContain(sentence);
	await unfold(page);
	await page.getByText('See the record').click();
	expect(await page.locator('.keep pre').textContent()).toContain(`“${sentence}”`);
	expect(await page.locator('.not-first').count()).toBe(0);
	await page.locator('.answers summary').nth(1).click();
	await page.locator('.answers button:visible').click();
	expect(await page.locator('.forming > summary').innerText()).toBe(sentence);
	const top = await page.locator('.forming li').first().locator('span').allTextContents();
	expect(top).toEqual(['1', 'Correctness', '+1']);
	await close();
});

describe('nothing is lost', () => {
	test('by an unreadable paste: answers, draft and the pasted text stand as they were', async () => {
		const { page, close } = await openResult();
		await page.getByLabel('Keep a draft').check();
		await expect.poll(async () => (await stored(page)).local).toEqual(['guide-draft']);
		const before = await page.evaluate(() => [location.href, localStorage.getItem('guide-draft')]);
		const ledger = await page.locator('.balance').innerText();
		await page.getByText('Open a link or a record').click();
		await page.getByLabel('Link or record').fill('Dear all,\nhere it is.');
		await page.getByRole('button', { name: 'Open', exact: true }).click();
		await page.locator('.notices').getByText('Nothing was opened').waitFor();
		expect(await page.evaluate(() => document.activeElement?.className)).toContain('notices');
		expect(await page.locator('.balance').innerText()).toBe(ledger);
		expect(await page.getByLabel('Link or record').inputValue()).toContain('Dear all');
		await page.waitForTimeout(400);
		expect(await page.evaluate(() => [location.href, localStorage.getItem('guide-draft')])).toEqual(
			before,
		);
		await close();
	});

	test('by opening a colleague’s link: the draft stays what it was, and Back leads to it', async () => {
		const { page, close } = await openResult();
		await page.getByLabel('Keep a draft').check();
		const draft = () => page.evaluate(() => localStorage.getItem('guide-draft'));
		await expect.poll(draft).not.toBeNull();
		const before = await draft();
		await page.getByText('Open a link or a record').click();
		await page.getByLabel('Link or record').fill(someLink());
		await page.getByRole('button', { name: 'Open', exact: true }).click();
		await page.locator('.notices').getByText('Another draft').waitFor();
		expect(await page.getByLabel('Keep a draft').isChecked()).toBe(false);
		expect(await draft()).toBe(before);
		await page.goBack();
		await expect.poll(() => page.getByLabel('Keep a draft').isChecked()).toBe(true);
		await close();
	});

	test('by a history that holds nonsense: a reload begins from the address', async () => {
		for (const [address, nonsense] of [
			['guide/', { guide: { purpose: { who: 5 } } }],
			['guide/', { guide: { step: 'result', details: null } }],
			['guide/compare/', { parties: { members: [5], notices: [], hidden: false } }],
		] as const) {
			const { page, close } = await openResult(address);
			await page.evaluate((state) => history.replaceState(state, ''), nonsense);
			await page.reload({ waitUntil: 'networkidle' });
			if (await page.locator('[data-excuse]').isVisible())
				await page.reload({ waitUntil: 'networkidle' });
			expect(await page.locator('[data-excuse]').isVisible(), JSON.stringify(nonsense)).toBe(false);
			expect(await page.locator('[data-guide] h2, [data-guide] h3').count()).toBeGreaterThan(0);
			await close();
		}
	});

	test('by a skip link in the middle of a comparison', async () => {
		const { page, close } = await openResult('guide/compare/');
		await page.getByLabel('Link or record').fill(someLink());
		await page.getByRole('button', { name: 'Add', exact: true }).click();
		await page.locator('.members li').nth(1).waitFor();
		await page.evaluate(() => (location.hash = document.querySelector('main')?.id ?? ''));
		await page.reload();
		// The tab’s history is there before the guide is, so wait for what the guide draws.
		await page.locator('.members li').nth(1).waitFor();
		expect(await page.locator('.members li').count()).toBe(2);
		await close();
	});

	test('of a record’s status and of who decided, when it is opened and kept again', async () => {
		const { page, close } = await openResult();
		await unfold(page);
		await page.getByText('See the record').click();
		const record = await page.locator('.keep pre').innerText();
		await page
			.getByLabel('Link or record')
			.fill(
				record
					.replace('status: proposed', 'status: accepted')
					.replace('decision-makers: []', 'decision-makers: [Ada, Grace]'),
			);
		await page.getByRole('button', { name: 'Open', exact: true }).click();
		const again = page.locator('.keep pre');
		await expect.poll(() => again.textContent()).toContain('status: accepted\n');
		expect(await again.textContent()).toContain('decision-makers: ["Ada", "Grace"]\n');
		await close();
	});

	test('by a second tab that keeps a draft of its own: the first is told and goes on', async () => {
		const { page, close } = await openResult();
		await page.getByLabel('Keep a draft').check();
		const ledger = await page.locator('.balance').innerText();
		const other = await page.context().newPage();
		await other.goto(`${site.home}guide/`);
		await ready(other);
		await unfold(other);
		await other.getByLabel('The slice').fill('the second tab’s');
		await page.locator('.notices').getByText('Another tab').waitFor();
		expect(await page.getByLabel('Keep a draft').isChecked()).toBe(false);
		expect(await page.locator('.balance').innerText()).toBe(ledger);
		await unfold(page);
		await page.getByLabel('The slice').fill('the first tab’s');
		expect(await page.evaluate(() => localStorage.getItem('guide-draft'))).toContain('second');
		await close();
	});

	test('by changing an answer from the result: one button leads back to it', async () => {
		const { page, close } = await openResult();
		await page.locator('.answers summary').nth(2).click();
		await page.locator('.answers button:visible').click();
		await page.locator('.choice input').first().press('Space');
		await page.getByRole('button', { name: 'See the result' }).click();
		expect(await page.locator(heading).first().innerText()).toBe(resultTitle);
		await close();
	});

	test('by Back, Forward and reload; a later answer survives a step back', async () => {
		const { page, close } = await openGuide(browser, site, 'guide/');
		await page.getByLabel('What is it called?').fill('bed finder for nurses');
		await page.locator('.choice input').first().press('Space');
		await page.getByRole('button', { name: 'Next question' }).click();
		expect(await page.locator('.question .kicker').innerText()).toMatch(/bed finder/i);
		await page.locator('.choice input').nth(2).press('Space');
		await page.goBack();
		expect(await page.locator(heading).first().innerText()).toBe(model.questions[0]?.title);
		expect(await page.locator('.choice input').first().isChecked()).toBe(true);
		await page.reload();
		await page.getByRole('heading', { name: model.questions[0]?.title ?? '' }).waitFor();
		await page.goForward();
		await expect.poll(() => page.locator('.choice input').nth(2).isChecked()).toBe(true);
		await page.goBack();
		expect(await page.getByLabel('What is it called?').inputValue()).toBe('bed finder for nurses');
		// Not even what was written a moment before.
		await page.getByLabel('What is it called?').fill('bed finder for all nurses');
		await page.reload();
		await ready(page);
		const written = await page.getByLabel('What is it called?').inputValue();
		expect(written).toBe('bed finder for all nurses');
		expect(page.url()).not.toContain('nurses');
		expect(await stored(page)).toEqual(nothing);
		await close();
	});
});

describe('only when asked', () => {
	test('a draft is kept, opened again, and forgotten', async () => {
		const { page, close } = await openResult();
		expect(await stored(page)).toEqual(nothing);
		await page.getByLabel('Keep a draft').check();
		await expect.poll(async () => (await stored(page)).local).toEqual(['guide-draft']);
		const ranking = await page.locator('.balance').innerText();
		await page.goto('about:blank');
		await page.goto(`${site.home}guide/`);
		await ready(page);
		expect(await page.locator('.notices').innerText()).toContain('draft');
		expect(await page.locator('.balance').innerText()).toBe(ranking);
		await page.getByLabel('Keep a draft').uncheck();
		expect(await stored(page)).toEqual(nothing);
		await close();
	});

	test('the words of the purpose go into the link', async () => {
		const { page, close } = await openResult();
		await unfold(page);
		await page.getByLabel('For whom').fill('night nurses');
		await page.waitForTimeout(400);
		expect(page.url()).not.toContain('nurses');
		await page.getByLabel('Put the words of the purpose').check();
		await page.waitForFunction(() => location.hash.includes('nurses'));
		await close();
	});
});
