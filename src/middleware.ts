import type { MiddlewareHandler } from 'astro';
import { lighten } from './layouts/lighten.ts';

/** Puts what is bound into the book, and takes what a page does not need out of its head. */
export const onRequest: MiddlewareHandler = async ({ locals }, next) => {
	const page = await next();
	if (!page.headers.get('content-type')?.startsWith('text/html')) return page;
	const html = await page.text(); // only then is all of it drawn
	if (import.meta.env.DEV && !locals.bound) return new Response(html, page);
	const at = Math.max(html.indexOf('<body'), 0);
	const [head, body] = [html.slice(0, at), html.slice(at)];
	if (!locals.bound) return new Response(lighten(head, () => body) + body, page);
	const [before = '', after = ''] = body.split(/(?=<\/main>)/);
	// It keeps all its styles: what stands in it comes from everywhere.
	const parts = [Buffer.from(lighten(head) + before), ...locals.bound, Buffer.from(after)];
	return new Response(Buffer.concat(parts), page);
};
