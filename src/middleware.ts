import type { MiddlewareHandler } from 'astro';
import { lighten } from './layouts/lighten.ts';

/** Takes what a page does not need out of its head, before the page is written. */
export const onRequest: MiddlewareHandler = async (_, next) => {
	const page = await next();
	if (import.meta.env.DEV || !page.headers.get('content-type')?.startsWith('text/html'))
		return page;
	return new Response(lighten(await page.text()), page);
};
