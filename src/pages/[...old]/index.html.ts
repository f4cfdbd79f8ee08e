import type { APIRoute } from 'astro';
import { redirectPage, redirectsOf } from '../../hosting/redirects.ts';
import { readCatalogue } from '../_catalogue.ts';

/** A page at every old address, which leads on to the page that has taken its place. */
export const getStaticPaths = async () => {
	const book = await readCatalogue();
	return redirectsOf(book).map((redirect) => ({
		params: { old: redirect.from.replace(/\/$/, '') },
		props: { html: redirectPage(redirect, book.language) },
	}));
};

export const GET: APIRoute<{ html: string }> = ({ props: { html } }) =>
	new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
