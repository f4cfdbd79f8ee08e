import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rank } from '../../engine/guide/ranking.ts';
import { readLink, writeLink } from '../../engine/record/link.ts';
import { diceFrom, randomWalk } from '../fixtures/random.ts';
import { Tab, until } from './engine.ts';
import { firefoxProgram, startFirefox } from './firefox.ts';
import { model } from './guide-page.ts';
import { isThere } from './program.ts';
import { serve, type ServedSite } from './site.ts';
import { startWebKit, webkitPrograms } from './webkit.ts';

// One round of errands, the same in the engines that the other tests do not have.

const engines = [
	{
		name: 'Firefox',
		start: startFirefox,
		programs: [firefoxProgram],
		packages: 'firefox-esr',
	},
	{
		name: 'WebKit',
		start: startWebKit,
		programs: webkitPrograms,
		packages: 'webkit2gtk-driver xvfb',
	},
];

let site: ServedSite;

beforeAll(async () => {
	site = await serve();
});

afterAll(() => site.close());

for (const { name, start, programs, packages } of engines) {
	const isInstalled = (await Promise.all(programs.map(isThere))).every(Boolean);
	if (!isInstalled)
		console.warn(
			`${name} is NOT installed, so NOTHING is tested in it here. \`apt-get install ${packages}\` brings it.`,
		);
	const title = isInstalled ? name : `${name}, not installed: apt-get install ${packages}`;
	describe.skipIf(!isInstalled)(title, () => {
		let tab: Tab;
		/** Where the result of the walk is. */
		let result = '';

		beforeAll(async () => {
			tab = new Tab(await start());
		});

		afterAll(() => tab.engine.quit());

		test('the guide: every question answered, the result that the engine derives', async () => {
			await tab.open(`${site.home}guide/`);
			for (const { title, choose } of model.questions) {
				await tab.words('#asked', title);
				// Where one answer is asked for, a press on it goes on.
				await tab.press('.choice');
				if (choose === 'many') await tab.press('.step button.main');
			}
			const first = await tab.words('.balance .first');
			result = await tab.ask(() => location.href);
			const { answers, ignored } = readLink(model, new URL(result).hash);
			expect(ignored).toEqual([]);
			const ranking = rank(model, answers);
			const winner = ranking.places.find(({ priority }) => ranking.first.includes(priority.id));
			expect(first).toContain(winner?.priority.name);
			expect(await tab.faults()).toEqual([]);
		});

		test('what if: another answer is tried and undone', async () => {
			await tab.press('.answers summary');
			await tab.press('.answers .choice:not(:has(:checked))');
			expect(await tab.words('.what-if')).toContain('What if?');
			await tab.press('.what-if button', 'Undo');
			await tab.words('.balance .first');
			expect(await tab.ask(() => document.querySelectorAll('.what-if').length)).toBe(0);
			expect(await tab.ask(() => location.href)).toBe(result);
			expect(await tab.faults()).toEqual([]);
		});

		test('the record is copied, pasted and opens as it was', async () => {
			await tab.press('.take a', 'More ways');
			const said = await until(
				(said) => said.startsWith('Copied'),
				async () => {
					await tab.press('.forms button', 'Copy the record');
					// Said, and a moment later something else is.
					return tab.ask(async () => {
						for (let left = 100; left > 0; left -= 1) {
							const said = document.querySelector('[data-said]')?.textContent ?? '';
							if (said.includes('opied')) return said;
							await new Promise((wait) => setTimeout(wait, 20));
						}
						return '';
					});
				},
			);
			expect(said).toMatch(/^Copied/);
			await tab.open(`${site.home}search/`);
			await tab.open(`${site.home}guide/`);
			await tab.press('summary', 'Open a link or a record');
			const isRecord = (pasted: string) => pasted.includes('answers:');
			await until(isRecord, () => tab.paste('.paste textarea'));
			await tab.press('.paste button', 'Open');
			await tab.words('.balance .first');
			expect(await tab.ask(() => location.href)).toBe(result);
			expect(await tab.faults()).toEqual([]);
		});

		test('Compare: two pasted links, a difference settled', async () => {
			const dice = diceFrom(77);
			const line = (name: string) =>
				`${name}: ${site.home}guide/${writeLink(model, randomWalk(model, dice))}`;
			await tab.open(`${site.home}guide/compare/`);
			const lines = `${line('Ada')}\n${line('Bob')}`;
			const isWhole = (pasted: string) => pasted === lines;
			await until(isWhole, () => tab.paste('.paste textarea', lines));
			await tab.press('.paste button', 'Add');
			await tab.words('.differences .marks');
			const names = () =>
				[...document.querySelectorAll<HTMLTextAreaElement>('.members textarea')].map(
					({ value }) => value,
				);
			expect(await tab.ask(names)).toEqual(['Ada', 'Bob']);
			await tab.press('.deciding .choice');
			expect(await tab.words('.joint .winner')).toMatch(/\S/);
			expect(await tab.faults()).toEqual([]);
		});

		test('search: from typing to the page that was found, by keyboard', async () => {
			await tab.open(`${site.home}principle/the-principle/`);
			// The first key after a page was opened is at times lost.
			const open = 'pagefind-modal dialog[open]';
			await until(Boolean, async () => {
				await tab.press('h1');
				await tab.type('/');
				return tab.ask(async (dialog) => {
					for (let left = 50; left > 0 && !document.querySelector(dialog); left -= 1)
						await new Promise((wait) => setTimeout(wait, 20));
					return document.querySelector(dialog) !== null;
				}, open);
			});
			await tab.words(open);
			await tab.type('canary release');
			await tab.words('pagefind-results .pf-result-link', 'Canary release');
			await tab.press('pagefind-results .pf-result-link', 'Canary release');
			await tab.words('h1', 'Canary release');
			expect(await tab.faults()).toEqual([]);
		});

		test('a tree: walked to a result, copied, and back', async () => {
			await tab.open(`${site.home}decision-trees/is-it-done/`);
			await tab.press('section:not([hidden]) [data-go]');
			await tab.words('[data-progress]', 'Question 2');
			await tab.press('section:not([hidden]) [data-go]');
			await tab.words('[data-progress]', 'Your result');
			await tab.fetched('/copy-decision.');
			await tab.press('button', 'Copy this decision');
			await tab.words('[data-copied]', 'Copied');
			await tab.ask(() => history.back());
			await tab.words('[data-progress]', 'Question 2');
			await tab.press('summary', 'Use this page');
			await tab.fetched('/link-menu.');
			for (const [entry, said] of [
				['Copy the link', 'Link copied'],
				['Copy code for a frame', 'Code for a frame copied'],
			]) {
				await tab.press('.tools a', entry);
				await tab.words('[data-taken]', said);
			}
			expect(await tab.faults()).toEqual([]);
		});

		test('the theme: chosen, and kept on the next page', async () => {
			const ground = () => getComputedStyle(document.documentElement).backgroundColor;
			await tab.open(site.home);
			await tab.press('.theme label', 'Light');
			const light = await tab.ask(ground);
			await tab.press('.theme label', 'Dark');
			const dark = await tab.ask(ground);
			expect(dark).not.toBe(light);
			await tab.open(`${site.home}practices/`);
			expect(await tab.ask(ground)).toBe(dark);
			expect(await tab.faults()).toEqual([]);
		});
	});
}
