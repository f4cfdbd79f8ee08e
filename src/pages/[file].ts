import type { APIRoute } from 'astro';
import { at } from '../components/site/at.ts';
import { headersFile } from '../hosting/headers.ts';
import { redirectLists, redirectsOf } from '../hosting/redirects.ts';
import { readCatalogue } from './_catalogue.ts';

/** Files for hosts at the top of the site. Astro leaves out files whose own name begins with `_`. */
export const getStaticPaths = async () => {
	const base = at('/');
	const { netlify, nginx } = redirectLists(redirectsOf(await readCatalogue()), base);
	return Object.entries({
		_headers: headersFile(base),
		_redirects: netlify,
		'nginx-redirects.map': nginx,
	}).map(([file, text]) => ({ params: { file }, props: { text } }));
};

export const GET: APIRoute<{ text: string }> = ({ props: { text } }) => new Response(text);
