import type { Browser } from 'playwright-core';
import { serveBuilt } from '../hosting/server.ts';

/** Bytes of script that a page loads by itself, as they are sent. */
export async function scriptsOf(browser: Browser, dist: string, pages: readonly string[]) {
	const site = await serveBuilt(dist, '/', 0);
	try {
		const found: { page: string; bytes: number }[] = [];
		for (const page of pages) {
			const context = await browser.newContext();
			const opened = await context.newPage();
			let bytes = 0;
			opened.on('response', (response) => {
				if (response.request().resourceType() === 'script')
					bytes += Number(response.headers()['content-length'] ?? 0);
			});
			await opened.goto(site.home + page, { waitUntil: 'networkidle' });
			found.push({ page: page || 'home', bytes });
			await context.close();
		}
		return found;
	} finally {
		await site.close();
	}
}
