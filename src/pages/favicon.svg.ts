import type { APIRoute } from 'astro';
import { site } from '../model/site.ts';

/** Three bars; the one on top has the accent of this edition. */
export const GET: APIRoute = () => {
	const { light, dark } = site.accent;
	return new Response(
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>path{fill:${light}}rect{fill:#3a332c}@media (prefers-color-scheme:dark){path{fill:${dark}}rect{fill:#e8e2d8}}</style><path d="M4 5h24v6H4z"/><rect x="4" y="15" width="16" height="4"/><rect x="4" y="23" width="9" height="4"/></svg>\n`,
		{ headers: { 'content-type': 'image/svg+xml' } },
	);
};
