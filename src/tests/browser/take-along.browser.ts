import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { toPlain } from '../../engine/guide/answers.ts';
import { readLink, writeLink } from '../../engine/record/link.ts';
import { diceFrom, randomWalk } from '../fixtures/random.ts';
import { model, openGuide, ready, unfold } from './guide-page.ts';
import { dist, serve, sharedBrowser, watchedPage } from './site.ts';
import { unzipped } from './unzipped.ts';

const browser = await sharedBrowser();
const site = await serve();

const answers = randomWalk(model, diceFrom(8));
const walk = writeLink(model, answers);

async function open() {
	const watched = await openGuide(browser, site, `guide/${walk}`, {
		permissions: ['clipboard-read', 'clipboard-write'],
	});
	await unfold(watched.page);
	return watched;
}

test('the page for a wiki arrives in an editor with headings, lists, names and the link', async () => {
	const { page, faults, close } = await open();
	await page.getByLabel('Name of the software').fill('Checkout <i>page</i>');
	await page.getByLabel('Who decides').pressSequentially('Ada, Emil');
	expect(await page.getByLabel('Who decides').inputValue()).toBe('Ada, Emil');
	await page.getByRole('button', { name: 'Copy for a wiki or a ticket' }).click();
	await page.getByText(/^Copied/).waitFor();
	await page.evaluate(() => {
		const editor = document.createElement('div');
		editor.contentEditable = 'true';
		editor.id = 'editor';
		document.body.prepend(editor);
		editor.focus();
	});
	await page.keyboard.press('Control+V');
	const editor = page.locator('#editor');
	expect(await editor.locator('h2').innerText()).toMatch(/^Checkout <i>page<\/i>: /);
	expect(await editor.locator('h3').count()).toBe(5);
	expect(await editor.locator('ol li').count()).toBeGreaterThan(3);
	expect(await editor.innerText()).toContain('Decided by Ada, Emil on ');
	const link = await editor.locator('a').getAttribute('href');
	expect(readLink(model, link ?? '')).toMatchObject({ answers, ignored: [] });
	expect(faults).toEqual([]);
	await close();
});

test('every form is copied and shown, the name and the deciders in it, and survives a reload', async () => {
	const { page, faults, close } = await open();
	await page.getByLabel('Name of the software').fill('Checkout');
	await page.getByLabel('Who decides').fill('Ada');
	await page.waitForFunction(() => JSON.stringify(history.state).includes('"Ada"'));
	await page.reload();
	await ready(page);
	await unfold(page);
	for (const [name, start] of [
		['link', `${site.home}guide/#v=`],
		['comment', '**Checkout: '],
		['record', '---\n'],
		['section', '## Priorities of Checkout\n'],
		['tasks', '- [ ] **'],
		['JSON', '{'],
		['markup', 'h2. Checkout: '],
	]) {
		await page
			.locator('.forms')
			.getByRole('button', { name: `Copy the ${name}` })
			.click();
		await expect
			.poll(() => page.evaluate(() => navigator.clipboard.readText()))
			.toMatch(new RegExp(`^${RegExp.escape(start ?? '')}`));
	}
	await page.getByRole('button', { name: 'Copy the JSON' }).click();
	await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^\{/);
	const record = JSON.parse(await page.evaluate(() => navigator.clipboard.readText())) as Record<
		string,
		unknown
	>;
	expect(record).toMatchObject({ software: 'Checkout', 'decision-makers': ['Ada'] });
	for (const what of ['words', 'comment', 'section', 'tasks', 'markup']) {
		await page.getByRole('button', { name: `See the ${what}` }).click();
		expect(await page.locator('.forms pre').innerText()).toContain(walk.slice(0, 20));
	}
	const table = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Download as CSV' }).click();
	expect((await table).suggestedFilename()).toBe('tasks.csv');
	expect(faults).toEqual([]);
	await close();
});

test('what few open is fetched when they do, and is missed with words', async () => {
	const { page, close } = await openGuide(browser, site, `guide/${walk}`);
	await page.route(/\/(?:decision-form|KeepPanel|Incident)\./, (route) => route.abort());
	await page.getByRole('button', { name: 'Copy the decision' }).click();
	await expect
		.poll(() => page.locator('[data-said]').textContent())
		.toContain('could not be fetched');
	await unfold(page);
	for (const part of ['keep', 'incident'])
		await page.locator(`#part-${part}`).getByText('could not be fetched').waitFor();
	await close();
});

test('from the first question to the decision on the clipboard a walker gets at most 30 kB of script', async () => {
	const { page, faults, close } = await watchedPage(browser, site, {
		permissions: ['clipboard-read', 'clipboard-write'],
	});
	const scripts = new Set<string>();
	page.on('request', (request) => {
		if (request.resourceType() === 'script') scripts.add(new URL(request.url()).pathname);
	});
	const weight = async () => {
		await page.waitForLoadState('networkidle');
		// What would be fetched a little later by everybody counts as well.
		await page.waitForTimeout(500);
		const each = [...scripts].map(async (path) => brotliCompressSync(await readFile(dist + path)));
		return (await Promise.all(each)).reduce((sum, { length }) => sum + length, 0);
	};
	await page.goto(`${site.home}guide/`);
	await ready(page);
	for (const _ of model.questions) {
		await page.locator('.choice input').first().press('Space');
		await page.locator('button.main').click();
	}
	await page.locator('.verdict').waitFor();
	const drawn = await weight();
	await page.getByRole('button', { name: 'Copy the decision' }).click();
	await expect.poll(() => page.locator('[data-said]').textContent()).toMatch(/^Copied/);
	const copied = await weight();
	console.log(`Guide: script to the result ${drawn} bytes, to the copied decision ${copied}`);
	expect(copied).toBeLessThanOrEqual(30_000);
	expect(faults).toEqual([]);
	await close();
});

test('the skill, unpacked, is alone with Node and writes the records that the page copies', async () => {
	const skill = await unzipped(join(dist, 'skill/production-purpose.zip'));
	expect([...skill.texts.keys()].toSorted()).toEqual(['SKILL.md', 'guide.mjs', 'model.json']);
	const { page, faults, close } = await openGuide(browser, site, 'guide/', {
		permissions: ['clipboard-read', 'clipboard-write'],
	});
	for (const seed of [1, 2, 3]) {
		const answers = randomWalk(model, diceFrom(seed));
		const purpose = { who: `shoppers #${seed}`, what: 'pay “at once”', because: '100 % of orders' };
		await page.goto('about:blank');
		await page.goto(`${site.home}guide/${writeLink(model, answers, purpose)}`);
		await ready(page);
		await unfold(page);
		await page.getByLabel('Name of the software').fill(`Checkout ${seed}`);
		await page.getByLabel('Who decides').fill('Ada, Emil');
		await page.getByRole('button', { name: 'Copy the record' }).click();
		const copied = () => page.evaluate(() => navigator.clipboard.readText());
		await expect.poll(copied).toContain(`Checkout ${seed}`);
		const record = await copied();
		const given = {
			software: `Checkout ${seed}`,
			'decision-makers': ['Ada', 'Emil'],
			purpose,
			answers: toPlain(model, answers),
		};
		const guide = [fileURLToPath(`${skill.home}guide.mjs`), 'record', '-'];
		const day = /^date: (.*)$/m.exec(record)?.[1] ?? '';
		const asked = [...guide, '--home', `${site.home}guide/`, '--date', day];
		const ran = promisify(execFile)(process.execPath, asked, { cwd: '/', env: {} });
		ran.child.stdin?.end(JSON.stringify(given));
		expect(await ran).toEqual({ stdout: record, stderr: '' });
	}
	expect(faults).toEqual([]);
	await close();
	await skill.remove();
});
