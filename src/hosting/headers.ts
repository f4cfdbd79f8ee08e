import { frameAncestors } from '../model/frames.ts';
import { kinds } from '../model/kinds.ts';
import { standingPages } from '../model/standing-pages.ts';
import { sentPolicy } from './policy.ts';

/** What every answer says, whatever the host. */
export const everywhere = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'strict-origin-when-cross-origin',
	'Permissions-Policy':
		'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
};

/** Below these folders the name of a file changes with its content. */
export const hashedFolders = ['_astro/', 'pagefind/fragment/', 'pagefind/index/'];

/** How long files are kept: those with a hash in their name for a year, all others are asked for again. */
export const caching = {
	hashed: 'public, max-age=31536000, immutable',
	others: 'no-cache',
};

/** What a frame without an origin of its own asks for as a stranger (`sandbox="allow-scripts"`). */
export const forStrangers = ['_astro/', 'guide/model.json'];

/** Addresses below the base, `*` standing for whatever follows, and what is sent with them. */
interface HeaderRule {
	path: string;
	headers: Record<string, string>;
}

const pages = new Set(
	[
		...kinds,
		...Object.values(standingPages).map(({ here }) => here.split('/')[1] ?? ''),
		'book',
	].map((name) => name && `${name}/*`),
);

/**
 * Netlify and Cloudflare Pages join the values of all rules that fit an address, so each page fits
 * exactly one rule with a policy. `X-Frame-Options` is for addresses that fit none, such as missing
 * pages; browsers leave it aside where a policy names `frame-ancestors`.
 */
const rules: readonly HeaderRule[] = [
	{ path: '*', headers: { ...everywhere, 'X-Frame-Options': 'DENY' } },
	...hashedFolders.map((folder) => ({
		path: `${folder}*`,
		headers: { 'Cache-Control': caching.hashed },
	})),
	...forStrangers.map((path) => ({
		path: path.endsWith('/') ? `${path}*` : path,
		headers: { 'Access-Control-Allow-Origin': '*' },
	})),
	{ path: 'embed/*', headers: policyFor(frameAncestors.embed) },
	...[...pages, 'index.html', '404.html'].map((path) => ({
		path,
		headers: policyFor(frameAncestors.elsewhere),
	})),
];

function policyFor(ancestors: string): Record<string, string> {
	return { 'Content-Security-Policy': sentPolicy(ancestors) };
}

/** `_headers`, which Netlify and Cloudflare Pages read, of a site that stands at `base`. */
export function headersFile(base: string): string {
	const written = rules.map(({ path, headers }) => {
		const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
		return [base + path, ...lines].join('\n');
	});
	return `${written.join('\n\n')}\n`;
}

/** What is sent with an address below the base. */
export function headersAt(path: string): Record<string, string> {
	const isMeant = (rule: string) =>
		rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule;
	const fitting = rules.filter((rule) => isMeant(rule.path));
	return Object.assign(
		{ 'Cache-Control': caching.others },
		...fitting.map(({ headers }) => headers),
	);
}
