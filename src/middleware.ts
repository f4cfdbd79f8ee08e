import type { MiddlewareHandler } from 'astro';
import { lighten } from './layouts/lighten.ts';

/** Takes what a page does not need out of its head, before the page is written. */
export const onRequest: MiddlewareHandler = async (_, next) => {
	const page = await next();
	if (import.meta.env.DEV || !page.headers.get('content-type')?.startsWith('text/html'))
		return page;
	// The book is long: what stays as it is also stays bytes.
	const bytes = Buffer.from(await page.arrayBuffer());
	const at = Math.max(bytes.indexOf('<body'), 0);
	const head = lighten(bytes.toString('utf8', 0, at), () => bytes.toString('utf8', at));
	return new Response(Buffer.concat([Buffer.from(head), bytes.subarray(at)]), page);
};
