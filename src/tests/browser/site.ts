import { readFile, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startBrowser } from '../../browser/start.ts';
import { kinds } from '../../model/kinds.ts';
import { readBuiltSite } from '../gates/built-site.ts';

/** What files are called by their endings. */
export const types: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.woff2': 'font/woff2',
	'.xml': 'application/xml',
	'.txt': 'text/plain; charset=utf-8',
	'.md': 'text/markdown; charset=utf-8',
	'.pdf': 'application/pdf',
	'.wasm': 'application/wasm',
};

/** The folder under test: what `npm run build` made. */
export const dist = 'dist';

/** A built site served on loopback as a static host would, under the given base. */
export interface ServedSite {
	/** The address of the home page, with a slash at its end. */
	home: string;
	close(): Promise<void>;
}

let shared: Promise<Browser> | undefined;

/** The browser of all files that this worker runs: starting one for each took a second. It ends with the worker. */
export function sharedBrowser(): Promise<Browser> {
	return (shared ??= startBrowser());
}

/** Serves a folder until it is closed, or the tests end: `/x/` is `x/index.html`, what is missing is `404.html`. */
export async function serve(folder = dist, base = '/'): Promise<ServedSite> {
	const server: Server = createServer((request, response) => {
		void answer(folder, base, request.url ?? '/').then(({ status, type, body }) => {
			response.writeHead(status, { 'content-type': type });
			response.end(body);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	server.unref();
	const { port } = server.address() as AddressInfo;
	return {
		home: `http://127.0.0.1:${port}${base}`,
		close: () => new Promise((resolve) => server.close(() => resolve())),
	};
}

async function answer(folder: string, base: string, url: string) {
	const path = decodeURI(url.split(/[?#]/)[0] ?? '/');
	const below = path.startsWith(base) ? normalize(path.slice(base.length - 1)) : '/404.html';
	const file = below.endsWith('/') ? `${below}index.html` : below;
	const type = types[extname(file)] ?? 'application/octet-stream';
	try {
		return { status: 200, type, body: await readFile(join(folder, file)) };
	} catch {
		return {
			status: 404,
			type: types['.html'] ?? '',
			body: await readFile(join(folder, '404.html')),
		};
	}
}

/** A page that keeps what must not happen: console output, errors, requests to elsewhere. */
export interface WatchedPage {
	page: Page;
	/** One line for each thing that went wrong so far. */
	faults: string[];
	close(): Promise<void>;
}

/** Opens a page in a context of its own, watched. */
export async function watchedPage(
	browser: Browser,
	site: ServedSite,
	options: BrowserContextOptions = {},
): Promise<WatchedPage> {
	const context = await browser.newContext(options);
	context.setDefaultTimeout(10_000);
	const page = await context.newPage();
	return { page, faults: watch(page, site), close: () => context.close() };
}

/** Keeps what must not happen on a page from now on, a line each. The home may be a folder, too. */
export function watch(page: Page, { home }: Pick<ServedSite, 'home'>): string[] {
	const faults: string[] = [];
	const own = home.startsWith('file:') ? home : `${new URL(home).origin}/`;
	page.on('console', (message) => faults.push(`console ${message.type()}: ${message.text()}`));
	page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
	page.on('request', (request) => {
		const url = request.url();
		if (!url.startsWith(own) && !/^(?:data|blob|about):/.test(url))
			faults.push(`request to ${url}`);
	});
	page.on('requestfailed', (request) => {
		// What a page still wanted when the test left it is no fault; a blocked request says ERR_FAILED.
		const why = request.failure()?.errorText;
		if (why !== 'net::ERR_ABORTED') faults.push(`failed: ${request.url()} ${why}`);
	});
	page.on('response', (response) => {
		if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
	});
	return faults;
}

/**
 * The addresses of all built pages below the base, such as `practices/canary-release/`. What stands
 * at an old address and leads on is no page; a frame shows one again.
 */
export async function builtPages(folder = dist): Promise<string[]> {
	const { pages } = await readBuiltSite(folder);
	return [...pages.keys()]
		.filter((file) => file.endsWith('index.html') && !file.startsWith('embed/'))
		.map((file) => file.slice(0, -'index.html'.length))
		.toSorted();
}

/**
 * One page of each template, the longest, which has most of what its template can show: of the pages
 * of each kind, of the lists of kinds, and every other page at the top.
 */
export async function templatePages(folder = dist): Promise<string[]> {
	const longest = new Map<string, { page: string; bytes: number }>();
	for (const page of await builtPages(folder)) {
		const [first = '', below] = page.split('/');
		const isList = !below && kinds.some((kind) => kind === first);
		const template = below ? `${first}/…` : isList ? 'a list' : page;
		const { size: bytes } = await stat(join(folder, page, 'index.html'));
		if (bytes > (longest.get(template)?.bytes ?? 0)) longest.set(template, { page, bytes });
	}
	return [...longest.values()].map(({ page }) => page);
}
