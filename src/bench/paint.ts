import { mkdir, readFile, rm, writeFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { serveBuilt } from '../hosting/server.ts';
import { asSlowPhone, medianOf } from './browsing.ts';

/** How soon a page is seen on a slow phone, each the median of several visits. */
export interface Paint {
	page: string;
	/** Milliseconds until the largest element is painted. */
	largest: number;
	/** The same for the text alone. */
	floor: number;
	ratio: number;
	/** How far things moved after they were shown; the most of all visits. */
	shift: number;
	/** The longest task while the page was loading, in milliseconds; the most of all visits. */
	task: number;
}

/**
 * Measures pages of a built site against their bare text: the same elements in one file of HTML,
 * without any script, font, style or link to one, but for a dozen declarations that set size,
 * width and colour. Page and floor are visited in turn, each with an empty cache.
 */
export async function paintOf(
	browser: Browser,
	dist: string,
	pages: readonly string[],
	visits: number,
): Promise<Paint[]> {
	const folder = await mkdtemp(join(tmpdir(), 'playbook-floor-'));
	for (const page of pages) await writeFloor(dist, folder, page);
	await writeFile(join(folder, '_headers'), '');
	await writeFile(join(folder, '404.html'), '');
	const [site, floor] = [await serveBuilt(dist, '/', 0), await serveBuilt(folder, '/', 0)];
	try {
		const found: Paint[] = [];
		for (const page of pages) {
			const seen: Visit[] = [];
			const bare: Visit[] = [];
			for (let visit = 0; visit < visits; visit += 1) {
				seen.push(await visitOf(browser, site.home + page));
				bare.push(await visitOf(browser, floor.home + page));
			}
			const largest = medianOf(seen.map((visit) => visit.largest));
			const least = medianOf(bare.map((visit) => visit.largest));
			found.push({
				page: page || 'home',
				largest: Math.round(largest),
				floor: Math.round(least),
				ratio: Number((largest / least).toFixed(2)),
				shift: Math.max(...seen.map(({ shift }) => shift)),
				task: Math.max(...seen.map(({ task }) => task)),
			});
		}
		return found;
	} finally {
		await site.close();
		await floor.close();
		await rm(folder, { recursive: true, force: true });
	}
}

const style =
	'body{max-width:40rem;margin:1rem auto;padding:0 1rem;font:1.125rem/1.5 Georgia,serif;color:#221b16;background:#fcf9f5}';

async function writeFloor(dist: string, folder: string, page: string): Promise<void> {
	const html = await readFile(join(dist, page, 'index.html'), 'utf8');
	const bare = html
		.replace(/<(script|style|template)\b.*?<\/\1>/gs, '')
		.replace(/<(?:link|meta)\b(?![^>]*(?:charset|name="viewport"))[^>]*>/g, '')
		.replace('</head>', `<style>${style}</style></head>`);
	const text = Buffer.from(bare);
	await mkdir(join(folder, page), { recursive: true });
	await writeFile(join(folder, page, 'index.html'), text);
	await writeFile(join(folder, page, 'index.html.br'), await promisify(brotliCompress)(text));
}

interface Visit {
	largest: number;
	shift: number;
	task: number;
}

async function visitOf(browser: Browser, address: string): Promise<Visit> {
	const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
	const context = await browser.newContext(phone);
	try {
		const page = await context.newPage();
		await asSlowPhone(page);
		await page.addInitScript(() => {
			const seen = { largest: 0, shift: 0, task: 0 };
			Object.assign(window, { seen });
			const watch = (type: string, told: (entry: PerformanceEntry) => void) =>
				new PerformanceObserver((list) => list.getEntries().forEach(told)).observe({
					type,
					buffered: true,
				});
			watch('largest-contentful-paint', ({ startTime }) => (seen.largest = startTime));
			watch('longtask', ({ duration }) => (seen.task = Math.max(seen.task, duration)));
			watch('layout-shift', (entry) => {
				seen.shift += (entry as PerformanceEntry & { value: number }).value;
			});
		});
		await page.goto(address, { waitUntil: 'networkidle' });
		await page.waitForTimeout(500);
		return await page.evaluate(() => (window as unknown as { seen: Visit }).seen);
	} finally {
		await context.close();
	}
}
