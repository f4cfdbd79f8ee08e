import { fullAt } from '../components/site/at.ts';

export const GET = () =>
	new Response(`User-agent: *\nAllow: /\n\nSitemap: ${fullAt('/sitemap-index.xml')}\n`);
