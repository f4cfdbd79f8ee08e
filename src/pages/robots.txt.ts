import type { APIRoute } from 'astro';
import { below } from '../model/addresses.ts';

export const GET: APIRoute = ({ site }) => {
	const sitemap = new URL(below(import.meta.env.BASE_URL, '/sitemap-index.xml'), site);
	return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap.href}\n`);
};
