import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { putKept } from '../cache/kept-file.ts';

/** A page as `index.json` of a built site lists it; what else it holds passes through. */
export interface ListedPage {
	id: string;
	kind: string;
	title: string;
	summary: string;
	address: string;
	markdown: string;
	version: string;
	added?: string;
	updated?: string;
	/** Full addresses that lead here. */
	formerly?: string[];
}

/** The parts of `index.json` that programs over a built site read. */
export interface SiteIndex {
	title: string;
	summary: string;
	language: string;
	licence: string;
	version: string;
	/** The day of the last change. */
	updated: string;
	home: string;
	feed: string;
	parts: { kind: string; title: string; singular: string; address: string }[];
	pages: ListedPage[];
}

/** Reads the index of a built site. Throws where the folder holds none. */
export async function readIndex(dist: string): Promise<SiteIndex> {
	return JSON.parse(await readFile(join(dist, 'index.json'), 'utf8')) as SiteIndex;
}

/** Writes the index back, at once: others may be reading it. */
export function writeIndex(dist: string, index: SiteIndex): void {
	putKept(join(dist, 'index.json'), [Buffer.from(`${JSON.stringify(index)}\n`)]);
}

/** The part of a full address below the site’s home: `practices/canary-release/`. */
export function pathOf({ home }: SiteIndex, address: string): string {
	if (!address.startsWith(home)) throw new Error(`${address} does not stand below ${home}.`);
	return decodeURI(address.slice(home.length).replace(/[?#].*/, ''));
}
