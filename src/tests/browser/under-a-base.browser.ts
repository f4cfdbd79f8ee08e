import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBuiltSite } from '../gates/built-site.ts';
import { builtEdition } from './edition.ts';
import { serve, sharedBrowser, templatePages, watchedPage } from './site.ts';

const edition = await builtEdition();
const browser = await sharedBrowser();
const site = await serve(edition.dist, edition.base);

test('a copied case study is in the navigation, the sitemap and the search, without touching code', async () => {
	const { page, faults, close } = await watchedPage(browser, site);
	await page.goto(`${site.home}case-studies/ticket-gate/`);
	const link = page
		.locator('nav[aria-label="The book"]')
		.getByRole('link', { name: 'The ticket gate' });
	expect(await link.getAttribute('href')).toBe(`${edition.base}case-studies/ticket-gate/`);
	const sitemap = await readFile(join(edition.dist, 'sitemap-0.xml'), 'utf8');
	expect(sitemap).toContain('https://wiki.example/handbook/playbook/case-studies/ticket-gate/');
	await page.keyboard.press('/');
	await page.waitForSelector('pagefind-modal dialog[open] input');
	await page.keyboard.type('zanzibar');
	const found = page.locator('pagefind-results .pf-result-link').first();
	await found.waitFor();
	expect(await found.getAttribute('href')).toBe(`${edition.base}case-studies/ticket-gate/`);
	await found.click();
	await page.waitForURL(`${site.home}case-studies/ticket-gate/**`);
	expect(faults).toEqual([]);
	await close();
});

test('no page names an address outside of the base, and each template loads all it needs', async () => {
	const { page, faults, close } = await watchedPage(browser, site);
	for (const [file, html] of (await readBuiltSite(edition.dist)).pages) {
		const addresses = [...html.matchAll(/\s(?:href|src)="(\/[^"]*)"/g)].map(([, path]) => path);
		expect(
			addresses.filter((path) => !path?.startsWith(edition.base)),
			file,
		).toEqual([]);
	}
	for (const address of await templatePages(edition.dist)) await page.goto(site.home + address);
	expect(faults).toEqual([]);
	await close();
});

test('addresses for others are full ones', async () => {
	const html = await readFile(join(edition.dist, 'practices/canary-release/index.html'), 'utf8');
	const address = 'https://wiki.example/handbook/playbook/practices/canary-release/';
	expect(html).toContain(`<link rel="canonical" href="${address}">`);
	expect(html).toContain(`<meta property="og:url" content="${address}">`);
	expect(await readFile(join(edition.dist, 'robots.txt'), 'utf8')).toContain(
		'https://wiki.example/handbook/playbook/sitemap-index.xml',
	);
});

test('an edition shows its own name, logo, colour and owner, and names who may frame it', async () => {
	const { page, faults, close } = await watchedPage(browser, site, { colorScheme: 'dark' });
	await page.goto(`${site.home}case-studies/checkout-page/`);
	expect(await page.title()).toMatch(/ · First$/);
	expect((await page.locator('.brand').innerText()).trim()).toBe('What comes first at Example');
	const logo = page.locator('.brand img');
	expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
	expect(await page.getByRole('link', { name: 'Write to the owner' }).getAttribute('href')).toBe(
		'mailto:playbook@example.org',
	);
	const accent = () =>
		page.evaluate(() => {
			const probe = document.createElement('p');
			probe.className = 'probe';
			const sheet = new CSSStyleSheet();
			sheet.replaceSync('.probe { color: var(--color-accent) }');
			document.adoptedStyleSheets.push(sheet);
			document.body.append(probe);
			return getComputedStyle(probe).color;
		});
	expect(await accent()).toBe('rgb(118, 215, 196)');
	await page.emulateMedia({ colorScheme: 'light' });
	expect(await accent()).toBe('rgb(11, 83, 69)');
	const headers = await readFile(join(edition.dist, '_headers'), 'utf8');
	const embed = headers.split('\n\n').find((rule) => rule.startsWith(`${edition.base}embed/*`));
	expect(embed?.endsWith(`frame-ancestors ${edition.frames}`)).toBe(true);
	expect(faults).toEqual([]);
	await close();
});
