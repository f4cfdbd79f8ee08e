import { isKind, type Kind } from './kinds.ts';

/** The address of a page below the site's base, with the slash at its end that static hosts expect. */
export function addressOf(kind: Kind, id: string): string {
	return `/${kind}/${id}/`;
}

/** What a relative link between two files of `content/` points to; `fragment` has no `#`. */
export interface FileLink {
	kind: Kind;
	id: string;
	fragment: string;
}

const fileLink = /^(?:\.\.\/([a-z-]+)\/|\.\/)?([a-z0-9-]+)\.mdx(?:#(.*))?$/;

/**
 * Reads a link such as `../practices/canary-release.mdx#what-it-costs` as it stands in a file of
 * the given kind. Gives nothing for links that do not point to a file of the book.
 */
export function readFileLink(url: string, from: Kind): FileLink | undefined {
	const match = fileLink.exec(url);
	if (!match) return undefined;
	const kind = match[1] ?? from;
	const id = match[2];
	if (!isKind(kind) || id === undefined) return undefined;
	return { kind, id, fragment: match[3] ?? '' };
}

/** Joins the site's base (`/` or `/handbook/`) and an address below it. */
export function below(base: string, address: string): string {
	return base.replace(/\/+$/, '') + address;
}

/** A fragment as its heading spells it, where it was percent-encoded. */
export function decoded(fragment: string): string {
	try {
		return decodeURIComponent(fragment);
	} catch {
		return fragment;
	}
}
