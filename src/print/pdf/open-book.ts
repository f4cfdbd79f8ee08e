import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { chromium, type Browser, type Page, type Route } from 'playwright-core';
import { findBrowser } from '../../browser/find.ts';

const home = 'http://book.invalid';
const types: Record<string, string> = {
	html: 'text/html',
	css: 'text/css',
	woff2: 'font/woff2',
	svg: 'image/svg+xml',
};

/** Starts a browser. Throws with what to install where there is none. */
export async function startBrowser(): Promise<Browser> {
	const found = await findBrowser();
	return chromium.launch({
		executablePath: found.executablePath,
		args: found.args,
		env: { ...definedOnly(process.env), ...found.env },
	});
}

/** The title of the built book, which also names its file. */
export async function readTitle(dist: string): Promise<string> {
	const [, title = 'book'] = /<title>([^<]*)<\/title>/.exec(await readBook(dist)) ?? [];
	return title.replaceAll('&amp;', '&');
}

/**
 * Opens `/book/` of a built site with its own fonts, from its files alone: nothing is asked of the
 * network. Throws where the page, a font or a picture is missing.
 */
export async function openBook(browser: Browser, dist: string): Promise<Page> {
	const missing: string[] = [];
	const html = await readBook(dist);
	const base = /<html[^>]* data-base="([^"]*)"/.exec(html)?.[1] ?? '/';
	const context = await browser.newContext({ bypassCSP: true });
	const page = await context.newPage();
	page.setDefaultTimeout(120_000);
	await page.emulateMedia({ media: 'print' });
	await page.route('**/*', (route) => serve(route, dist, base, missing));
	await page.goto(`${home}${base.replace(/\/+$/, '')}/book/`, { waitUntil: 'load' });
	const unloaded = await page.evaluate(loadFonts);
	const lost = [...missing, ...unloaded.map((font) => `the font ${font}`)];
	if (lost.length > 0)
		throw new Error(`The book asks for what ${dist} does not hold: ${lost.join(', ')}.`);
	const dead = await page.evaluate(findDeadLinks);
	if (dead.length > 0) throw new Error(`Links of the book lead nowhere:\n${dead.join('\n')}`);
	return page;
}

async function readBook(dist: string): Promise<string> {
	return readFile(join(dist, 'book', 'index.html'), 'utf8').catch(() => {
		throw new Error(`${dist} holds no book/index.html: run \`npm run build\` first.`);
	});
}

async function serve(route: Route, dist: string, base: string, missing: string[]) {
	const { pathname, origin } = new URL(route.request().url());
	const below = base.replace(/\/+$/, '');
	const path = pathname.startsWith(below) ? pathname.slice(below.length) : pathname;
	const file = normalize(path.endsWith('/') ? `${path}index.html` : path);
	try {
		if (origin !== home) throw new Error('elsewhere');
		const body = await readFile(join(dist, decodeURIComponent(file)));
		await route.fulfill({
			body,
			contentType: types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
		});
	} catch {
		missing.push(origin === home ? path : route.request().url());
		await route.abort();
	}
}

/** Waits for every font of the book and gives the ones that did not load. */
async function loadFonts(): Promise<string[]> {
	await Promise.allSettled([...document.fonts].map((font) => font.load()));
	await document.fonts.ready;
	return [...document.fonts]
		.filter(({ status }) => status === 'error')
		.map(({ family, weight, style }) => `${family} ${weight} ${style}`);
}

/** Every link within the book to an id that it does not have, with its chapter and its words. */
function findDeadLinks(): string[] {
	return [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
		.filter((link) => !document.getElementById(decodeURIComponent(link.hash.slice(1))))
		.map((link) => {
			const chapter = link.closest<HTMLElement>('[data-address]')?.dataset['address'] ?? '';
			return `${chapter} links to ${link.hash} (“${(link.textContent ?? '').trim()}”)`;
		});
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
	return Object.fromEntries(
		Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
	);
}
