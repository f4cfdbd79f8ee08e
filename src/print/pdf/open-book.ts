import { join, normalize } from 'node:path';
import type { Browser, Page, Route } from 'playwright-core';

const origin = 'http://book.invalid';

/**
 * Opens `/book/`, or `/book/pocket/`, of a site built for the path `base` with its own fonts, from its files alone: nothing
 * is asked of the network. Throws where the page, a font or a picture is missing.
 */
export async function openBook(
	browser: Browser,
	dist: string,
	base: string,
	isPocket = false,
): Promise<Page> {
	const missing: string[] = [];
	const context = await browser.newContext({ bypassCSP: true });
	const page = await context.newPage();
	page.setDefaultTimeout(120_000);
	await page.emulateMedia({ media: 'print' });
	await page.route('**/*', async (route) => {
		const lost = await serve(route, dist, base);
		if (lost) missing.push(lost);
	});
	await page.goto(`${origin}${base}book/${isPocket ? 'pocket/' : ''}index.html`);
	const unloaded = await page.evaluate(loadFonts);
	const lost = [...missing, ...unloaded.map((font) => `the font ${font}`)];
	if (lost.length > 0)
		throw new Error(`The book asks for what ${dist} does not hold: ${lost.join(', ')}.`);
	const dead = await page.evaluate(findDeadLinks);
	if (dead.length > 0) throw new Error(`Links of the book lead nowhere:\n${dead.join('\n')}`);
	return page;
}

/** Answers a request with the file below `dist`, or gives what is not there. */
async function serve(route: Route, dist: string, base: string): Promise<string | undefined> {
	const url = new URL(route.request().url());
	const file = normalize(decodeURIComponent(url.pathname.slice(base.length)));
	try {
		if (url.origin !== origin || !url.pathname.startsWith(base)) throw new Error('elsewhere');
		await route.fulfill({ path: join(dist, file) });
		return undefined;
	} catch {
		await route.abort();
		return url.origin === origin ? url.pathname : url.href;
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
