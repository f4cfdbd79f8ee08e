import { site } from './site.ts';

/** The kinds whose pages can stand in a frame on a page elsewhere. */
export const framedKinds = ['decision-trees', 'case-studies', 'practices', 'priorities'] as const;

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
	const [, kind = ''] = /^\/([a-z-]+)\/(?:[^/]+\/)?$/.exec(address) ?? [];
	const isFramed =
		address === '/guide/' ||
		((framedKinds as readonly string[]).includes(kind) && address !== `/${kind}/`);
	if (!isFramed) return undefined;
	return {
		embed: `/embed${address}`,
		oembed: `/oembed${address.slice(0, -1)}.json`,
		height: kind === 'decision-trees' ? 560 : 720,
	};
}

/** What `frame-ancestors` of a content security policy says about frames, and about all other pages. */
export const frameAncestors = {
	embed:
		site.frames === 'anyone' ? '*' : site.frames === 'nobody' ? "'none'" : site.frames.join(' '),
	elsewhere: "'none'",
};
