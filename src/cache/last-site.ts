import { createHash } from 'node:crypto';
import {
	lstatSync,
	mkdirSync,
	readFileSync,
	rmdirSync,
	rmSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { filesIn } from './files-in.ts';

/** How a file was left: its size in bytes, when it was written, in milliseconds, and of a page the digest. */
type Left = [size: number, written: number, digest?: string | undefined];
/** The files of a site by their names. */
export type Files = ReadonlyMap<string, Left>;

interface Recorded {
	version: string;
	files: [name: string, left: Left][];
}

/** The files below a site that were made of routes, or stand as an earlier build made them. */
export interface WrittenFiles {
	all: ReadonlySet<string>;
	/** Those that every build writes, whatever has changed. */
	always: ReadonlySet<string>;
}

/**
 * The site that the last finished build left in `dist`, of which the next keeps what comes out the
 * same. `record` is the file in which a build writes down how it left each file: what anybody has
 * touched since is not kept. `version` stands for the programs that make what stands beside a page. Of
 * each folder in `whole` (`pagefind/`) all is kept, or nothing; what makes it looks itself whether it
 * still fits.
 */
export function lastSite(dist: string, record: string, version: string, whole: readonly string[]) {
	let kept = new Map<string, Left>();
	const made = new Set<string>();
	const same = new Set<string>();
	/** Pages beside which something is missing that the last build left. */
	const robbed = new Set<string>();
	const digests = new Map<string, string>();
	const wholeOf = (name: string) => whole.find((folder) => name.startsWith(folder));
	const isAsLeft = (name: string) => isSame(kept.get(name), leftOf(dist, name));
	let isOfThisVersion = false;
	/** Gives a page that was written again, and is the same, the time that it had. */
	const isAgain = (name: string) => {
		const file = join(dist, name);
		const digest = createHash('sha256').update(readFileSync(file)).digest('base64');
		digests.set(name, digest);
		const [size, written, before] = kept.get(name) ?? [];
		if (!isOfThisVersion || digest !== before || written === undefined) return false;
		try {
			utimesSync(file, written / 1000, written / 1000);
		} catch {
			return false; // it belongs to somebody else
		}
		return isSame([size ?? 0, written], leftOf(dist, name));
	};
	return {
		/**
		 * Before pages are written: of what was `found`, removes all but pages that are as the last build
		 * left them, what stands beside them, and whole folders.
		 */
		clear(found: Files): void {
			const { version: before, files } = recorded(record);
			isOfThisVersion = before === version;
			const left = new Map(files);
			// A build that is stopped leaves nothing that the next may trust.
			rmSync(record, { force: true });
			const touched = new Set(
				[...left].flatMap(([name, file]) =>
					isSame(file, found.get(name)) ? [] : (wholeOf(name) ?? []),
				),
			);
			kept = new Map(
				[...left].filter(
					([name, file]) => isSame(file, found.get(name)) && !touched.has(wholeOf(name) ?? ''),
				),
			);
			for (const name of left.keys()) if (!kept.has(name)) robbed.add(pageOf(name));
			// Others may be at work: a page that was touched since would be left as it is.
			for (const name of kept.keys())
				if (name.endsWith('.html') && !isAsLeft(name)) kept.delete(name);
			for (const name of found.keys()) if (!kept.has(name)) remove(dist, name);
		},
		/**
		 * Once pages are written: removes what was kept and is none of them, and what was made of a page
		 * that is another now. One that is written in every build, and came out the same, is left as it
		 * was, with all that was made of it; of one that is written only where something has changed that
		 * is part of it, what it shows need not tell all. Only what `isThere` is settled: other files may
		 * still come. Gives the pages of which something is to be made.
		 */
		settle(
			{ all, always }: WrittenFiles,
			isThere: (name: string) => boolean = () => true,
		): Set<string> {
			for (const page of all) {
				if (!isThere(page)) continue;
				if (isAsLeft(page) || (always.has(page) && isAgain(page))) same.add(page);
				made.add(page);
			}
			for (const name of kept.keys()) {
				if (!isThere(name) || wholeOf(name) || same.has(pageOf(name))) continue;
				if (isAsLeft(name)) remove(dist, name); // else it was made anew, or is gone
			}
			return new Set(
				[...all].filter((page) => isThere(page) && (!same.has(page) || robbed.has(page))),
			);
		},
		/**
		 * At the end of a build: writes down how it left its pages, what was made of them, and whole
		 * folders; `names` are all files of the site.
		 */
		remember(names: readonly string[] = filesIn(dist)): void {
			const files = names.flatMap((name): [string, Left][] => {
				const page = pageOf(name);
				if (!made.has(page) && !wholeOf(name)) return [];
				// Where something beside a page that is the same was written, the next build finds it touched.
				const [size, written] = (same.has(page) && kept.get(name)) || leftOf(dist, name) || [];
				if (size === undefined || written === undefined) return [];
				return [[name, [size, written, digests.get(name) ?? kept.get(name)?.[2]]]];
			});
			mkdirSync(dirname(record), { recursive: true });
			writeFileSync(record, JSON.stringify({ version, files } satisfies Recorded));
		},
	};
}

/** The page that a file was made of which stands beside it: its card, its Markdown, or a compressed form of one. */
function pageOf(name: string): string {
	return name.replace(/\.(?:gz|br)$/, '').replace(/(?:index\.md|card\.png)$/, 'index.html');
}

function isSame(one: Left | undefined, other: Left | undefined): boolean {
	return one !== undefined && one[0] === other?.[0] && one[1] === other[1];
}

function recorded(record: string): Recorded {
	try {
		return JSON.parse(readFileSync(record, 'utf8')) as Recorded;
	} catch {
		return { version: '', files: [] };
	}
}

/** Every file below a folder but those of version control, with which it may be published. */
export function allIn(dist: string): Files {
	return new Map(
		filesIn(dist)
			.filter((name) => !/^\.git(?:\/|$)/.test(name))
			.flatMap((name) => {
				const left = leftOf(dist, name);
				return left ? [[name, left]] : [];
			}),
	);
}

function leftOf(dist: string, name: string): Left | undefined {
	const found = lstatSync(join(dist, name), { throwIfNoEntry: false });
	// A tenth of a millisecond is told apart, and can be set again.
	return found && [found.size, Math.round(found.mtimeMs * 10) / 10];
}

/** Removes a file, and the folders that are empty without it. */
function remove(dist: string, name: string): void {
	rmSync(join(dist, name), { force: true });
	try {
		for (let folder = dirname(name); folder !== '.'; folder = dirname(folder))
			rmdirSync(join(dist, folder));
	} catch {
		return; // others stand in it
	}
}
