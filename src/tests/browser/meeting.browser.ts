import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { choose, give } from '../../engine/guide/answers.ts';
import { rank } from '../../engine/guide/ranking.ts';
import { readLink, writeLink } from '../../engine/record/link.ts';
import { diceFrom, randomWalk } from '../fixtures/random.ts';
import { axeFaults } from '../gates/axe.ts';
import { sidewaysFaults } from '../gates/fit.ts';
import { heading, model, nothing, openGuide, ready, stored, tabTo } from './guide-page.ts';
import { serve, sharedBrowser } from './site.ts';

const browser = await sharedBrowser();
const site = await serve();

const dice = diceFrom(77);

const withClipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const walk = randomWalk(model, dice);
const lineOf = (name: string, answers = randomWalk(model, dice)) =>
	`${name}: ${site.home}guide/${writeLink(model, answers)}`;

/** Answers what is asked, by keyboard, until the questions end. */
async function answerAll(page: Page) {
	for (let step = 0; step < 2 * model.questions.length; step += 1) {
		if ((await page.locator('.meeting').count()) > 0) return;
		const choice = page.locator('.choice input');
		if ((await choice.count()) > 0 && (await page.locator('.choice :checked').count()) === 0) {
			await page.locator('.choice input').first().focus();
			await page.keyboard.press('Space');
		}
		await page.locator('.step button.main').first().focus();
		await page.keyboard.press('Enter');
	}
}

describe('by keyboard only', () => {
	test('from the home page to a joint record with dissent', async () => {
		const { page, faults, close } = await openGuide(browser, site, '', withClipboard);

		// From the home page to the script, and from there to the comparison and its link.
		await tabTo(page, 'A session of twenty-five minutes');
		await page.keyboard.press('Enter');
		await page.waitForURL('**/team/sixty-minute-session/');
		await tabTo(page, 'compares answers');
		await page.keyboard.press('Enter');
		await page.waitForURL('**/guide/compare/');
		await ready(page);
		await tabTo(page, 'Name of the software');
		await page.keyboard.type('Checkout & co');
		await tabTo(page, 'Copy the meeting link');
		await page.keyboard.press('Enter');
		await page.getByText('Copied: the meeting link').waitFor();
		const meeting = await clipboard(page);
		expect(meeting).toBe(`${site.home}guide/?meeting#software=Checkout%20%26%20co`);

		// One guest answers without a ranking, and copies.
		await page.goto(meeting);
		await ready(page);
		await answerAll(page);
		expect(await page.locator('.meeting .kicker').innerText()).toMatch(/^Checkout & co$/i);
		expect(await page.locator('.forming, .ledger, .winner, .balance').count()).toBe(0);
		await page.reload();
		// The tab has its history already, so only the step tells that the guide has taken over.
		await page.locator('.meeting').waitFor();
		expect(await page.locator('.forming, .ledger, .winner, .balance').count()).toBe(0);
		await tabTo(page, 'Your name');
		await page.keyboard.type('Ada');
		await tabTo(page, 'Copy my answers');
		await page.keyboard.press('Enter');
		await page.getByText('Copied: your answers').waitFor();
		const [name = '', link = ''] = (await clipboard(page)).split(/: (?=http)/);
		expect(name).toBe('Ada');
		const ada = readLink(model, link);
		expect(ada.ignored).toEqual([]);
		expect(Object.keys(ada.answers)).toHaveLength(model.questions.length);

		// The chat is pasted as a whole.
		const chat = [
			'Here we go',
			`Ada: ${link}`,
			...['Bob', 'Cleo', 'Dan', 'Emil', 'Fay'].map((who) => lineOf(who)),
		];
		await page.goto(`${site.home}guide/compare/`);
		await ready(page);
		await page.evaluate((text) => navigator.clipboard.writeText(text), chat.join('\n'));
		await tabTo(page, 'Link or record');
		await page.keyboard.press('Control+V');
		await tabTo(page, /^Add$/);
		await page.keyboard.press('Enter');
		await page.locator('.members li').nth(5).waitFor();
		expect(
			await page
				.locator('.members textarea')
				.evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value)),
		).toEqual(['Ada', 'Bob', 'Cleo', 'Dan', 'Emil', 'Fay']);
		expect(await page.locator('.differences .marks tbody tr').count()).toBe(model.questions.length);

		// The first difference is settled, the rest is taken as most see it.
		const first = page.locator('.settle fieldset').first();
		const group = await first.locator('input').first().getAttribute('name');
		await page
			.locator('.marks')
			.first()
			.evaluate(() => (document.activeElement as HTMLElement).blur());
		for (let count = 0; count < 120; count += 1) {
			await page.keyboard.press('Tab');
			if ((await page.evaluate(() => (document.activeElement as HTMLInputElement).name)) === group)
				break;
		}
		await page.keyboard.press('ArrowDown');
		expect(await first.locator('input').first().isChecked()).toBe(true);
		if ((await page.getByRole('button', { name: 'Take the commonest answer' }).count()) > 0) {
			await tabTo(page, 'Take the commonest answer');
			await page.keyboard.press('Enter');
		}
		await tabTo(page, 'Name of the software');
		await page.keyboard.type('Checkout');
		await tabTo(page, 'Copy the record');
		await page.keyboard.press('Enter');
		await page.getByText('Copied: Decision record').waitFor();
		const record = await clipboard(page);
		expect(record).toContain('software: "Checkout"');
		expect(record).toContain('decision-makers: ["Ada", "Bob", "Cleo", "Dan", "Emil", "Fay"]');
		expect(record).toMatch(/\n\* Dissent: .* answered “/);

		// Its link opens the agreed answers in the guide.
		const [joint = ''] = /https?:\/\/\S+(?="\n)/.exec(record) ?? [];
		expect(readLink(model, joint)).toMatchObject({ ignored: [] });
		expect(await stored(page)).toEqual(nothing);
		expect(faults).toEqual([]);
		await close();
	});
});

test('one of six differs: it is said whom settling it would move, and agreed answers survive a reload', async () => {
	const { page, faults, close } = await openGuide(browser, site, 'guide/compare/');
	// A walk, and an answer of one that changes what comes first for them.
	const [walk, other] = Array.from({ length: 50 }, () => randomWalk(model, dice))
		.flatMap((walk) =>
			model.questions.flatMap(({ id, choose: kind, options }) =>
				kind === 'one'
					? options.map((option) => [walk, give(walk, id, choose(option.id))] as const)
					: [],
			),
		)
		.find(([walk, other]) => firstOf(other) !== firstOf(walk)) ?? [{}, {}];
	const names = ['Ada', 'Bob', 'Cleo', 'Dan', 'Fay'];
	await page
		.getByLabel('Link or record')
		.fill([...names.map((name) => lineOf(name, walk)), lineOf('Emil', other)].join('\n'));
	await page.getByRole('button', { name: 'Add', exact: true }).click();
	const legend = page.locator('.deciding li > details > summary');
	expect(await legend.innerText()).toBe(
		`${nameOfChange(other)}: one of six differs; settling it moves Emil from ${firstOf(other)} to ${firstOf(walk)}.`,
	);
	const joint = page.locator('.joint .winner');
	expect(await joint.innerText()).toMatch(/^Not settled: .+ would still change what comes first/);
	await page.getByText('See the record').click();
	const record = page.locator('.record pre');
	expect(await record.textContent()).toMatch(/Dissent: .* is still open, and it decides/);
	expect(await record.textContent()).toContain('(draft)');
	const finder = page.getByLabel('Who finds out, and by when');
	await finder.fill('Ada asks the hosting team, by Friday.');
	const toFind = `To settle ${nameOfChange(other)}: Ada asks the hosting team, by Friday.`;
	await expect.poll(() => record.textContent()).toContain(toFind);
	await page.locator('.deciding input').nth(1).check();
	expect(await joint.innerText()).not.toContain('Not settled');
	expect(await record.textContent()).not.toContain('is still open');
	expect(await record.textContent()).not.toContain('(draft)');
	expect(await finder.count()).toBe(0);
	expect(await record.textContent()).not.toContain(toFind);
	const first = page.locator('.members textarea').first();
	await first.fill('bob');
	await page.getByText('“bob” is there more than once').waitFor();
	await first.fill('Ada');
	expect(await page.locator('.notices li').count()).toBe(0);
	expect(await page.locator('.joint .winner').innerText()).toContain(firstOf(other));
	await page.waitForFunction(() => JSON.stringify(history.state).includes('"settled":{"'));
	await page.reload();
	await page.locator('.deciding input').first().waitFor();
	expect(await page.locator('.deciding input').nth(1).isChecked()).toBe(true);
	expect(faults).toEqual([]);
	await close();

	function nameOfChange(answers: typeof walk) {
		const changed = model.questions.find(
			({ id }) => JSON.stringify(answers[id]) !== JSON.stringify(walk[id]),
		);
		return changed?.name;
	}
});

test('a link whose answers are meant beforehand shows them so, and they can be changed', async () => {
	const link = writeLink(model, { undo: choose('weeks') });
	const { page, faults, close } = await openGuide(browser, site, `guide/?preset${link}`);
	await page.locator('.answers button', { hasText: 'Undo' }).click();
	await expect.poll(() => page.locator(heading).first().innerText()).toMatch(/./);
	expect(await page.locator('.preset').innerText()).toContain('answered beforehand');
	await page.reload();
	await ready(page);
	expect(await page.locator('.preset').innerText()).toContain('answered beforehand');
	await page.locator('.choice input').first().press('Space');
	expect(await page.locator('.preset').count()).toBe(0);
	expect(faults).toEqual([]);
	await close();
});

test('eight people with long names fit a narrow screen and can be read by machines', async () => {
	const { page, faults, close } = await openGuide(browser, site, 'guide/compare/', {
		viewport: { width: 320, height: 640 },
	});
	const faultsInBothThemes = async () => {
		const found = await sidewaysFaults(page);
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			found.push(...(await axeFaults(page)).map((fault) => `${colorScheme}: ${fault}`));
		}
		return found;
	};
	const names = Array.from(
		{ length: 8 },
		(_, at) => `${'Wolfeschlegelsteinhausen'.repeat(2)} ${at}`,
	);
	await page
		.getByLabel('Link or record')
		.fill([...names, 'Eve'].map((name) => lineOf(name)).join('\n'));
	await page.getByRole('button', { name: 'Add', exact: true }).click();
	await page.locator('.members li').nth(7).waitFor();
	expect(await page.locator('.notices').innerText()).toContain('Not added: Eve.');
	for (const fold of await page.locator('.compare details').all())
		await fold.evaluate((details) => ((details as HTMLDetailsElement).open = true));
	expect(await faultsInBothThemes()).toEqual([]);
	await page.goto(
		`${site.home}guide/?meeting#software=${'x'.repeat(120)}&${writeLink(model, walk).slice(1)}`,
	);
	await page.locator('.meeting').waitFor();
	expect(await faultsInBothThemes()).toEqual([]);
	expect(faults).toEqual([]);
	await close();
});

function firstOf(answers: typeof walk): string {
	return rank(model, answers)
		.places.filter(({ priority }) => rank(model, answers).first.includes(priority.id))
		.map(({ priority }) => priority.name)
		.join(' and ');
}
