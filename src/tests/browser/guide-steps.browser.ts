import { expect, test } from 'vitest';
import { advise } from '../../engine/guide/advice.ts';
import { withdraw } from '../../engine/guide/answers.ts';
import { settled } from '../../engine/guide/settled.ts';
import { diceFrom, randomWalk } from '../fixtures/random.ts';
import { writeJson } from '../../engine/record/json-record.ts';
import { writeLink } from '../../engine/record/link.ts';
import { axeFaults } from '../gates/axe.ts';
import { heading, model, openGuide, ready } from './guide-page.ts';
import { serve, sharedBrowser, watchedPage } from './site.ts';

const browser = await sharedBrowser();
const site = await serve();

const dice = diceFrom(11);

const poison = [
	'__proto__=1',
	'<script>alert(1)</script>',
	'%E0%A4%A',
	'%00',
	'job=fly',
	'v=0.1',
	'duties=,,',
	'constructor=x',
	'for=%3Cimg%20src=x%20onerror=alert(1)%3E',
	'x'.repeat(13_000),
	'job=transact&job=facts',
	'=',
];
const anyPoison = () => poison[dice(poison.length)] ?? '';

/** A link that was cut, or into which something was put. */
function hostileLink(run: number): string {
	const whole = writeLink(model, randomWalk(model, dice), { who: 'a' });
	const cut = whole.slice(0, 2 + dice(whole.length - 2));
	return (
		[
			cut,
			`${cut}&${anyPoison()}`,
			`#${anyPoison()}`,
			whole.replace('&end=', `&${anyPoison()}&end=`),
		][run % 4] ?? ''
	);
}

test('hostile addresses open a page that works and says what was ignored', async () => {
	const { page, faults, close } = await openGuide(browser, site, 'guide/');
	for (let run = 0; run < 8; run += 1) {
		const fragment = hostileLink(run);
		// Another query, so that the page is loaded and does not only get another fragment.
		await page.goto(`${site.home}guide/?${run}${fragment}`);
		await ready(page);
		const notices = await page.locator('.notices').innerText();
		expect(notices.length, fragment.slice(0, 200)).toBeGreaterThan(10);
		expect(await page.locator(heading).count(), fragment.slice(0, 200)).toBeGreaterThan(0);
		expect(await page.locator('main img').count()).toBe(0);
	}
	// A font on its way when the next address was opened is no fault.
	expect(faults.filter((fault) => !fault.endsWith('.woff2'))).toEqual([]);
	await close();
});

test('400 hostile links and records, pasted one after the other: each has a notice, none leaves a blank page', async () => {
	const { page, faults, close } = await openGuide(browser, site, 'guide/');
	const texts = Array.from({ length: 400 }, (_, run) =>
		run % 2 ? hostileLink(run >> 1) : hostileRecord(run >> 1),
	);
	const silent = await page.evaluate(async (all) => {
		const wrong: string[] = [];
		const notices = () => document.querySelector('[data-guide] .notices')?.textContent ?? '';
		const headings = () => document.querySelectorAll('[data-guide] h2').length;
		const drawn = () => new Promise((resolve) => setTimeout(resolve));
		/** What reads it is fetched for the first one, and may take its time. */
		const read = async () => {
			for (let turns = 0; notices().length < 10 && turns < 200; turns += 1)
				await new Promise((resolve) => setTimeout(resolve, turns && 10));
		};
		for (const text of all) {
			// From wherever the last one led to the purpose, where one can paste.
			document.querySelector<HTMLElement>('[data-guide] .answers button')?.click();
			await drawn();
			const paste = document.querySelector<HTMLTextAreaElement>('[data-guide] .paste textarea');
			if (!paste) return [`no field to paste into before ${text.slice(0, 80)}`];
			paste.value = text;
			paste.form?.requestSubmit();
			await read();
			if (notices().length < 10 || headings() < 1) wrong.push(text.slice(0, 200));
			if (document.querySelector('main img')) wrong.push(`markup from ${text.slice(0, 200)}`);
		}
		return wrong;
	}, texts);
	expect(silent).toEqual([]);
	expect(faults).toEqual([]);
	await close();
});

/** A record that was cut, or whose answers, keys or values were exchanged. */
function hostileRecord(run: number): string {
	const answers = randomWalk(model, dice);
	const details = {
		date: '2026-11-23',
		link: `https://example.org/guide/${writeLink(model, answers)}`,
	};
	const whole = writeJson(advise(model, answers), { who: 'a' }, details, 'schema.json');
	const cut = whole.slice(0, 2 + dice(whole.length - 4));
	return (
		[
			() => cut,
			() => `${cut}${anyPoison()}`,
			() => whole.replace('"answers": {', `"answers": { "__proto__": "x", "${anyPoison()}": "y",`),
			() => whole.replace(/"job": "[a-z-]+"/, '"job": ["<img src=x onerror=alert(1)>"]'),
			() => whole.replace(/"ranking": \{/, '"ranking": { "<b>": 1,'),
			() => `---\n${anyPoison()}\n---\n`,
		][run % 6]?.() ?? ''
	);
}

test(
	'is accessible at every step, and each kind of step in the dark',
	{ timeout: 240_000 },
	async () => {
		for (const colorScheme of ['light', 'dark'] as const) {
			const { page, faults, close } = await openGuide(browser, site, 'guide/', { colorScheme });
			for (const [at, { id, choose }] of model.questions.entries()) {
				await page.locator('.choice input').first().press('Space');
				if (colorScheme === 'light' || at === 0 || choose === 'many')
					expect(await axeFaults(page), id).toEqual([]);
				await page.locator('button.main').click();
			}
			expect(await axeFaults(page), 'verdict').toEqual([]);
			await page.locator('.answers summary').nth(2).click();
			await page.locator('.answers .choice input:visible').last().check();
			await page.evaluate(() =>
				document.querySelectorAll('details').forEach((each) => (each.open = true)),
			);
			expect(await axeFaults(page), 'result').toEqual([]);
			expect(faults).toEqual([]);
			await close();
		}
	},
);

test('one quiet line tells when first place changes, and only then', async () => {
	const { page, close } = await openGuide(browser, site, 'guide/');
	await page.evaluate(() => {
		const line = document.querySelector('[data-said]');
		const heard: string[] = [];
		Object.assign(window, { heard });
		if (line)
			new MutationObserver(() => heard.push(line.textContent)).observe(line, {
				childList: true,
				characterData: true,
				subtree: true,
			});
	});
	for (const at of [1, 2, 3, 0]) await page.locator('.choice input').nth(at).press('Space');
	await page.waitForTimeout(900);
	const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
	expect(await heard()).toHaveLength(1);
	expect((await heard())[0]).toMatch(/comes first|share first place/);
	await page.locator('.choice input').first().press('Space');
	await page.waitForTimeout(900);
	expect(await heard()).toHaveLength(1);
	await close();
});

test('where the data cannot be fetched the worksheet stands in, and the page says so', async () => {
	const { page, close } = await watchedPage(browser, site);
	await page.route('**/model.json', (route) => route.abort());
	await page.goto(`${site.home}guide/#job=transact`);
	await page.locator('[data-excuse]').waitFor();
	expect(await page.locator('.sheet').isVisible()).toBe(true);
	await close();
});

test('a question says what no open answer changes any more, and leads to the result once it is the first three', async () => {
	const last = model.questions.at(-1)?.id ?? '';
	const walks = Array.from({ length: 200 }, () => withdraw(randomWalk(model, dice), last));
	const { page, faults, close } = await openGuide(browser, site, 'guide/');
	for (const [high, said] of [
		[true, 'Nothing you can still answer changes the first three.'],
		[false, 'Nothing you can still answer changes what comes first.'],
		[undefined, ''],
	] as const) {
		const walk = walks.find((answers) => {
			const now = settled(model, answers);
			return now.high === (high ?? false) && now.first === (high !== undefined);
		});
		await page.goto('about:blank');
		await page.goto(`${site.home}guide/${writeLink(model, walk ?? {})}`);
		await ready(page);
		await page.locator('.answers summary').nth(-2).click();
		await page.locator('.answers details[open] button').click();
		expect(await page.locator('#asked').innerText()).toBe(model.questions.at(-2)?.title);
		const lines = await page.getByText(/^Nothing you can still answer/).allInnerTexts();
		expect(lines).toEqual(said ? [said] : []);
		const buttons = (await page.locator('.question .moves button').allInnerTexts()).filter((name) =>
			name.startsWith('See the result'),
		);
		expect(buttons).toEqual([high ? 'See the result' : 'See the result so far']);
	}
	expect(faults).toEqual([]);
	await close();
});
