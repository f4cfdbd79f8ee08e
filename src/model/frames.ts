import { isKind, kinds, parts, type FramedKind } from './kinds.ts';
import { site } from './site.ts';

/** The kinds whose pages can stand in a frame on a page elsewhere. */
export const framedKinds = kinds.filter(
	(kind): kind is FramedKind => parts[kind].frame !== undefined,
);

/** Where a page stands without navigation, and what tells a wiki how to put it into a frame. */
export interface Frame {
	/** The address of the frame below the base: `/embed/practices/canary-release/`. */
	embed: string;
	/** The address of its oEmbed answer: `/oembed/practices/canary-release.json`. */
	oembed: string;
	/** How many pixels high it begins, until it has told its height. */
	height: number;
}

/** The frame of the page at an address below the base; nothing where the page has none. */
export function frameAt(address: string): Frame | undefined {
	const [, kind = ''] = /^\/([a-z-]+)\/[^/]+\/$/.exec(address) ?? [];
	const height = address === '/guide/' ? 720 : isKind(kind) ? parts[kind].frame : undefined;
	if (height === undefined) return undefined;
	return {
		embed: `/embed${address}`,
		oembed: `/oembed${address.slice(0, -1)}.json`,
		height,
	};
}

/** What `frame-ancestors` of a content security policy says about frames, and about all other pages. */
export const frameAncestors = {
	embed:
		site.frames === 'anyone' ? '*' : site.frames === 'nobody' ? "'none'" : site.frames.join(' '),
	elsewhere: "'none'",
};
