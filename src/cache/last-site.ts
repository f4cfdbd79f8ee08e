import {
	existsSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmdirSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** How a file was left: its size in bytes and when it was written, in milliseconds. */
type Left = [size: number, written: number];
type Files = Map<string, Left>;

/**
 * The site that the last finished build left in `dist`, of which the next keeps what comes out the
 * same. `record` is the file in which a build writes down how it left each file: what anybody has
 * touched since is not kept.
 */
export function lastSite(dist: string, record: string) {
	let kept: Files = new Map();
	let made: ReadonlySet<string> = new Set();
	return {
		/** Before pages are written: removes all but pages that are as the last build left them, and what stands beside them. */
		clear(): void {
			const left = recorded(record);
			// A build that is stopped leaves nothing that the next may trust.
			rmSync(record, { force: true });
			const found = filesIn(dist);
			kept = new Map([...found].filter(([name, file]) => isSame(left.get(name), file)));
			for (const name of found.keys()) if (!kept.has(name)) remove(dist, name);
		},
		/**
		 * Once all `pages` are written, which are the files that Astro made of its routes: removes what
		 * was kept and is none of them, and what was made of a page that is another now.
		 */
		settle(pages: ReadonlySet<string>): void {
			made = pages;
			const found = filesIn(dist);
			const isKept = (name: string) => isSame(kept.get(name), found.get(name));
			for (const name of kept.keys()) {
				if (!isKept(name)) continue; // made anew, or gone
				const page = pageOf(name);
				if (!pages.has(page) || !isKept(page)) remove(dist, name);
			}
		},
		/** At the end of a build: writes down how it left its pages and what was made of them. */
		remember(): void {
			mkdirSync(dirname(record), { recursive: true });
			writeFileSync(
				record,
				JSON.stringify([...filesIn(dist)].filter(([name]) => made.has(pageOf(name)))),
			);
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
function filesIn(folder: string): Files {
	if (!existsSync(folder)) return new Map();
	return new Map(
		readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => !entry.isDirectory())
			.map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
			.filter((name) => !/^\.git(?:[\\/]|$)/.test(name))
			.map((name): [string, Left] => {
				const { size, mtimeMs } = lstatSync(join(folder, name));
				return [name.replaceAll('\\', '/'), [size, mtimeMs]];
			}),
	);
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
