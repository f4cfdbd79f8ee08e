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

/**
 * The site that the last finished build left in `dist`, of which the next keeps what comes out the
 * same. `record` is the file in which a build writes down how it left each file: what anybody has
 * touched since is not kept. Of each folder in `whole` (`pagefind/`) all is kept, or nothing; what
 * makes it looks itself whether it still fits.
 */
export function lastSite(dist: string, record: string, whole: readonly string[]) {
	let kept: Files = new Map();
	const made = new Set<string>();
	const same = new Set<string>();
	const digests = new Map<string, string>();
	const wholeOf = (name: string) => whole.find((folder) => name.startsWith(folder));
	const isAsLeft = (name: string) => isSame(kept.get(name), leftOf(dist, name));
	/** Gives a page that was written again, and is the same, the time that it had. */
	const isAgain = (name: string) => {
		const file = join(dist, name);
		const digest = createHash('sha256').update(readFileSync(file)).digest('base64');
		digests.set(name, digest);
		const [size, written, before] = kept.get(name) ?? [];
		if (digest !== before || written === undefined) return false;
		utimesSync(file, written / 1000, written / 1000);
		return isSame([size ?? 0, written], leftOf(dist, name));
	};
	return {
		/**
		 * Before pages are written: of what was `found`, removes all but pages that are as the last build
		 * left them, what stands beside them, and whole folders.
		 */
		clear(found: Files): void {
			const left = recorded(record);
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
			for (const name of found.keys()) if (!kept.has(name)) remove(dist, name);
		},
		/**
		 * Once all `pages` are written, which are the files that Astro made of its routes: removes what
		 * was kept and is none of them, and what was made of a page that is another now. One that was
		 * written again and came out the same is left as it was, with all that was made of it. Of what
		 * stands in the folders that are still `toCome` nothing is removed; they are settled when they are
		 * there.
		 */
		settle(pages: Iterable<string>, toCome: readonly string[] = []): void {
			for (const page of pages) {
				if (!made.has(page) && (isAsLeft(page) || isAgain(page))) same.add(page);
				made.add(page);
			}
			for (const name of kept.keys()) {
				if (toCome.some((folder) => name.startsWith(folder))) continue;
				if (wholeOf(name) || same.has(pageOf(name))) continue;
				if (isAsLeft(name)) remove(dist, name); // else it was made anew, or is gone
			}
		},
		/** At the end of a build: writes down how it left its pages, what was made of them, and whole folders. */
		remember(): void {
			const files = filesIn(dist).flatMap((name): [string, Left][] => {
				const page = pageOf(name);
				if (!made.has(page) && !wholeOf(name)) return [];
				// What stands beside a page that is the same is as it was, or else the next build finds it touched.
				const [size, written] = (same.has(page) && kept.get(name)) || leftOf(dist, name) || [];
				if (size === undefined || written === undefined) return [];
				return [[name, [size, written, digests.get(name) ?? kept.get(name)?.[2]]]];
			});
			mkdirSync(dirname(record), { recursive: true });
			writeFileSync(record, JSON.stringify(files));
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

function recorded(record: string): Files {
	try {
		return new Map(JSON.parse(readFileSync(record, 'utf8')) as [string, Left][]);
	} catch {
		return new Map();
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
	rmSync(join(dist, name));
	try {
		for (let folder = dirname(name); folder !== '.'; folder = dirname(folder))
			rmdirSync(join(dist, folder));
	} catch {
		return; // others stand in it
	}
}
