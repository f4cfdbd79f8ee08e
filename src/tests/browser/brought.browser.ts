import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { diceFrom, randomWalk } from '../fixtures/random.ts';
import { writeLink } from '../../engine/record/link.ts';
import { model, openGuide, ready, unfold } from './guide-page.ts';
import { serve, sharedBrowser, watchedPage } from './site.ts';

const browser = await sharedBrowser();
const site = await serve();

const dice = diceFrom(8);
const someone = () => writeLink(model, randomWalk(model, dice));
const wrapped = (link: string) =>
	`https://x.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05%7C01&reserved=0`;

async function paste(page: Page, text: string, button: string) {
	const panel = page.getByText('Open a link or a record');
	if ((await panel.count()) && !(await page.getByLabel('Link or record').isVisible()))
		await panel.click();
	await page.getByLabel('Link or record').fill(text);
	await page.getByRole('button', { name: button, exact: true }).click();
}

describe('pasted into the guide', () => {
	test('a link that a mail gateway has wrapped and broken over lines opens as it was', async () => {
		const { page, faults, close } = await openGuide(browser, site, 'guide/');
		const link = someone();
		const lines = wrapped(`${site.home}guide/${link}`).match(/.{1,72}/g) ?? [];
		await paste(page, `Hi,\n\n> ${lines.join('\n> ')}\n`, 'Open');
		await page.waitForFunction((wanted) => location.hash === wanted, link);
		expect(await page.locator('.notices').isVisible()).toBe(false);
		expect(faults).toEqual([]);
		await close();
	});

	test('a record that an editor has rewritten opens, and its reader of YAML comes with the first paste', async () => {
		const link = someone();
		const { page, faults, close } = await openGuide(browser, site, `guide/${link}`);
		const scripts: string[] = [];
		page.on('request', (request) => scripts.push(request.url()));
		await unfold(page);
		await page.getByRole('button', { name: 'See the record' }).click();
		const record = (await page.locator('.forms pre').textContent()) ?? '';
		const flow = /^answers: \{ (.*) \}$/m.exec(record)?.[1] ?? '';
		const block = flow
			.replace(/\[[^\]]*\]/g, (list) =>
				list.replaceAll(', ', '\n    - ').replace('[', '\n    - ').replace(']', ''),
			)
			.replace(/, (?=[a-z-]+:)/g, '\n  ');
		expect(flow).toContain('job: ');
		await page.goto(`${site.home}search/`);
		await page.goto(`${site.home}guide/`);
		await ready(page);
		await page.waitForLoadState('networkidle');
		expect(scripts.filter((url) => url.includes('brought'))).toEqual([]);
		await paste(
			page,
			record
				.replace(flow, '')
				.replace(/^answers: .*$/m, `answers:\n  ${block}`)
				.replaceAll('\n', '\r\n'),
			'Open',
		);
		await page.waitForFunction((wanted) => location.hash === wanted, link);
		expect(await page.locator('.notices').isVisible()).toBe(false);
		expect(scripts.filter((url) => url.includes('brought'))).toHaveLength(1);
		expect(faults).toEqual([]);
		await close();
	});

	test('a link into a tree opens as its walk, and Back leads to what was answered', async () => {
		const link = someone();
		const { page, close } = await openGuide(browser, site, 'guide/');
		const tree = `${site.home}decision-trees/is-it-done/`;
		const other = await watchedPage(browser, site);
		await other.page.goto(tree);
		await other.page.locator('section:visible a[data-go]').first().click();
		const walk = other.page.url();
		const there = await other.page.locator('section:visible h2').first().textContent();
		await other.close();
		await paste(page, link, 'Open');
		await page.waitForFunction((wanted) => location.hash === wanted, link);
		await paste(page, wrapped(walk), 'Open');
		await page.waitForURL('**/decision-trees/is-it-done/**');
		expect(page.url()).toBe(walk);
		expect(await page.locator('section:visible h2').first().textContent()).toBe(there);
		await page.goBack();
		await page.waitForFunction((wanted) => location.hash === wanted, link);
		await close();
	});

	test('an address whose target is not in it is told with what to do', async () => {
		const { page, close } = await openGuide(browser, site, 'guide/');
		await paste(page, 'https://protect-eu.mimecast.com/s/AbC?domain=example.org', 'Open');
		await page.locator('.notices').getByText('paste the address at which you arrive').waitFor();
		await close();
	});

	test('what reads it does not arrive: that is said, and the text stays', async () => {
		const { page, close } = await openGuide(browser, site, 'guide/');
		await page.route(/brought/, (route) => route.abort());
		await paste(page, someone(), 'Open');
		await page.locator('.notices').getByText('could not be fetched').waitFor();
		expect(await page.getByLabel('Link or record').inputValue()).toContain('#v=');
		await close();
	});

	test('more words than a line keeps are told, and none is cut while it is written', async () => {
		const { page, close } = await openGuide(browser, site, `guide/${someone()}`);
		await unfold(page);
		await page.getByLabel('For whom').fill('x'.repeat(300));
		expect(await page.getByLabel('For whom').inputValue()).toHaveLength(300);
		await page.getByText('Too long by 20').waitFor();
		await close();
	});
});

describe('pasted into the comparison', () => {
	test('what a chat made of several links adds each of them, and a walk is told as one', async () => {
		const { page, faults, close } = await openGuide(browser, site, 'guide/compare/');
		const [one = '', two = '', three = ''] = [1, 2, 3].map(() => `${site.home}guide/${someone()}`);
		const text = `Ada: <${one.replaceAll('&', '&amp;')}|here>\nBob: ${wrapped(two)}\n[Eve](${three}).`;
		await paste(page, text, 'Add');
		await expect.poll(() => page.locator('.members li').count()).toBe(3);
		expect(await page.locator('.parties .notices').innerText()).toBe('');
		await paste(page, `${site.home}decision-trees/is-it-done/#a=b`, 'Add');
		await page.locator('.parties .notices').getByText('walk through a decision tree').waitFor();
		expect(await page.locator('.members li').count()).toBe(3);
		expect(faults).toEqual([]);
		await close();
	});
});

describe('followed in a browser', () => {
	test('an address of which a mail has changed the signs leads to the same walk and answers', async () => {
		const { page, close } = await watchedPage(browser, site);
		const tree = `${site.home}decision-trees/is-it-done/`;
		await page.goto(tree);
		await page.locator('section:visible a[data-go]').first().click();
		const fragment = new URL(page.url()).hash;
		const there = await page.locator('section:visible h2').first().textContent();
		for (const changed of [
			`#${encodeURIComponent(fragment.slice(1))}`,
			`${fragment}).`,
			`${fragment}&utm_source=x`,
			`%23${fragment.slice(1)}`,
		]) {
			await page.goto(`${site.home}practices/`);
			await page.goto(tree + changed);
			await page.locator('tree-walk[data-walking]').waitFor();
			expect(await page.locator('section:visible h2').first().textContent(), changed).toBe(there);
			expect(await page.locator('.changed').isVisible(), changed).toBe(false);
		}
		const link = someone();
		for (const changed of [`%23${link.slice(1)}`, `${link.replaceAll('&', '&amp;')}).`]) {
			await page.goto(`${site.home}practices/`);
			await page.goto(`${site.home}guide/${changed}`);
			await page.waitForFunction((wanted) => location.hash === wanted, link);
			expect(await page.locator('.notices').isVisible(), changed).toBe(false);
		}
		await close();
	});
});
