import type { MiddlewareHandler } from 'astro';
import { lighten } from './layouts/lighten.ts';

/** Takes what a page does not need out of its head. */
export const onRequest: MiddlewareHandler = async ({ locals }, next) => {
	const page = await next();
	if (!page.headers.get('content-type')?.startsWith('text/html')) return page;
	const html = await page.text(); // only then is all of it drawn
	if (import.meta.env.DEV) return new Response(html, page);
	const at = Math.max(html.indexOf('<body'), 0);
	const [head, body] = [html.slice(0, at), html.slice(at)];
	return new Response(lighten(head, locals.keepsStyles ? undefined : () => body) + body, page);
};
