import type { Browser, Response } from 'playwright-core';
import { asSlowPhone } from './browsing.ts';

/** Bytes that the first visit to a page brings to a desk, as they are sent. */
export async function bytesOf(browser: Browser, address: string) {
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
	const page = await context.newPage();
	const answers: Response[] = [];
	page.on('response', (answer) => answers.push(answer));
	await page.goto(address, { waitUntil: 'networkidle' });
	const bytes = { document: 0, script: 0, font: 0, other: 0 };
	for (const answer of answers) {
		const type = answer.request().resourceType();
		const { responseBodySize } = await answer.request().sizes();
		bytes[type in bytes ? (type as keyof typeof bytes) : 'other'] += responseBodySize;
	}
	await context.close();
	return bytes;
}

/** How a page is seen on a slow phone. */
export interface Seen {
	/** Milliseconds until the largest element is painted. */
	largest: number;
	/** How far things moved after they were shown. */
	shift: number;
}

/** Visits a page as a slow phone, with an empty cache. */
export async function seenOn(browser: Browser, address: string): Promise<Seen> {
	const context = await browser.newContext({
		viewport: { width: 390, height: 844 },
		isMobile: true,
		hasTouch: true,
	});
	const page = await context.newPage();
	await asSlowPhone(page);
	await page.addInitScript(() => {
		const seen = { largest: 0, shift: 0 };
		Object.assign(window, { seen });
		const watch = (type: string, note: (entry: PerformanceEntry & { value: number }) => void) =>
			new PerformanceObserver((list) =>
				(list.getEntries() as (PerformanceEntry & { value: number })[]).forEach(note),
			).observe({ type, buffered: true });
		watch('largest-contentful-paint', ({ startTime }) => (seen.largest = startTime));
		watch('layout-shift', ({ value }) => (seen.shift += value));
	});
	await page.goto(address, { waitUntil: 'networkidle' });
	await page.waitForTimeout(500);
	const seen = await page.evaluate(() => (window as unknown as { seen: Seen }).seen);
	await context.close();
	return seen;
}

const style =
	'body{max-width:40rem;margin:1rem auto;padding:0 1rem;font:1.125rem/1.5 Georgia,serif;color:#221b16;background:#fcf9f5}';

/** A page without script, font, style or a link to one, but for what sets size, width and colour. */
export function bareText(html: string): string {
	return html
		.replace(/<(script|style|template)\b.*?<\/\1>/gs, '')
		.replace(/<(?:link|meta)\b(?![^>]*(?:charset|name="viewport"))[^>]*>/g, '')
		.replace('</head>', `<style>${style}</style></head>`);
}
