import { caching, everywhere, hashedFolders } from './headers.ts';
import { withoutStyles, written, type Policy } from './policy.ts';
import { speculationFile, speculationHeader, speculationType } from './speculation.ts';

interface Site {
	/** `/` or `/handbook/`. */
	base: string;
	/** Names at the top of the built site: `practices`, `404.html`, `embed`. */
	top: readonly string[];
	policy: Policy;
	ancestors: { embed: string; elsewhere: string };
}

/**
 * `_headers`, which Netlify and Cloudflare Pages read. Both join the values of all rules that fit an
 * address, so each page fits exactly one rule with a policy. `X-Frame-Options` is for addresses that
 * fit none, such as missing pages; browsers leave it aside where a policy names `frame-ancestors`.
 */
export function headersFile({ base, top, policy, ancestors }: Site): string {
	const lean = withoutStyles(policy);
	const pages = top
		.filter((name) => name !== 'embed' && !name.startsWith('_') && !name.startsWith('pagefind'))
		.flatMap((name) => (name.endsWith('.html') ? [name] : name.includes('.') ? [] : [`${name}/*`]));
	const rules: [string, Record<string, string>][] = [
		['*', { ...everywhere, 'X-Frame-Options': 'DENY' }],
		...hashedFolders.map((folder): [string, Record<string, string>] => [
			`${folder}*`,
			{ 'Cache-Control': caching.hashed },
		]),
		[speculationFile, { 'Content-Type': speculationType }],
		['embed/*', { 'Content-Security-Policy': written(lean, ancestors.embed) }],
		...['', ...pages].map((page): [string, Record<string, string>] => [
			page,
			{
				'Content-Security-Policy': written(lean, ancestors.elsewhere),
				'Speculation-Rules': speculationHeader(base),
			},
		]),
	];
	return rules
		.map(([path, headers]) => {
			const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
			return [base + path, ...lines].join('\n');
		})
		.join('\n\n')
		.concat('\n');
}
