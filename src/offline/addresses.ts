import { posix } from 'node:path';

/** A file of the site that an address leads to, and what the address says beyond it. */
export interface Target {
	/** Below the home: `practices/canary-release/index.html`. */
	file: string;
	/** Query and fragment: `#what-it-is`. */
	rest: string;
}

const host = 'http://copy.invalid';

/**
 * The file that an address on the page `from` leads to; nothing where it leads out of the site.
 * `base` is the path the site was built for.
 */
export function targetOf(address: string, from: string, base: string): Target | undefined {
	if (!URL.canParse(address, host)) return undefined;
	const { origin, pathname, search, hash } = new URL(address, `${host}${base}${from}`);
	if (origin !== host || !pathname.startsWith(base)) return undefined;
	const path = decodeURI(pathname.slice(base.length));
	const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
	return { file, rest: search + hash };
}

/** The address of a target as it is written on the page `from`: `../canary-release/index.html`. */
export function addressFrom(from: string, { file, rest }: Target): string {
	return encodeURI(posix.relative(posix.dirname(from), file)) + rest;
}
