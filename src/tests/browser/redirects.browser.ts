import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { builtEdition, formerCase } from './edition.ts';
import { serve, sharedBrowser, watchedPage } from './site.ts';

// The edition has a case that stood at another address before.
const now = 'case-studies/ticket-gate/';
const edition = await builtEdition();
const browser = await sharedBrowser();
const site = await serve(edition.dist, edition.base);

test('an old address lands, with its anchor', async () => {
	const { page, faults, close } = await watchedPage(browser, site);
	await page.goto(`${site.home}${formerCase}#purpose`);
	await page.waitForURL(`${site.home}${now}#purpose`);
	expect(faults).toEqual([]);
	await close();
});

test('without script it leads to the page', async () => {
	const { page, faults, close } = await watchedPage(browser, site, { javaScriptEnabled: false });
	await page.goto(site.home + formerCase);
	await page.waitForURL(site.home + now);
	expect(faults).toEqual([]);
	await close();
});

test('what stands at an old address is valid HTML, names the lasting address and is in no sitemap', async () => {
	const stub = await readFile(join(edition.dist, formerCase, 'index.html'), 'utf8');
	const validator = new HtmlValidate({
		extends: ['html-validate:recommended', 'html-validate:document'],
		rules: { 'require-sri': 'off' },
	});
	const { results } = await validator.validateString(stub);
	expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
	expect(stub).toContain(`<link rel="canonical" href="${edition.home}${now}">`);
	expect(await readFile(join(edition.dist, 'sitemap-0.xml'), 'utf8')).not.toContain(formerCase);
});

test('hosts are told the same, below the base', async () => {
	const { base, dist } = edition;
	const [rules, map] = await Promise.all(
		['_redirects', 'nginx-redirects.map'].map((name) => readFile(join(dist, name), 'utf8')),
	);
	expect(rules).toContain(`${base}${formerCase} ${base}${now} 301\n`);
	expect(map).toContain(`"${base}${formerCase}" "${base}${now}";\n`);
});
