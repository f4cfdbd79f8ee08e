/**
 * What no page of the site may do, whatever stands in it. Which scripts and styles a page runs says
 * its own policy alone, in its head, where Astro names them by their hashes.
 */
export const directives = [
	"base-uri 'none'",
	"object-src 'none'",
	"form-action 'none'", // forms are answered on the page; what is typed never leaves it
	"img-src 'self' data:",
	"font-src 'self'",
	"connect-src 'self'",
	// No script turns text into elements; `search-policy.ts` says what the search may.
	"require-trusted-types-for 'script'",
	'trusted-types default',
] as const;

/** The policy that a host sends, with who may show the page in a frame: only a header can say that. */
export function sentPolicy(ancestors: string): string {
	return [...directives, `frame-ancestors ${ancestors}`].join('; ');
}
