import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { run } from './run.ts';

/** What one build took, as `npm run build -- --json` tells it. */
export interface BuildTimes {
	/** From the start of the program to its end. */
	wall: number;
	/** Seconds of processor time of the build’s own process, all its threads together. */
	processor: number;
	/** The most memory it held. */
	megabytes: number;
	/** Each stage; those that run beside one another add up to more than the whole. */
	stages: Record<string, number>;
}

/** Builds a project with the real build. */
export async function build(root: string): Promise<BuildTimes> {
	const { output, seconds: wall } = await run(
		process.execPath,
		['--max-old-space-size=8192', 'src/commands/build.ts', '--json'],
		root,
	);
	const { seconds, processor, megabytes } = JSON.parse(output.trim().split('\n').at(-1) ?? '');
	return { wall, processor, megabytes, stages: seconds };
}

/** How large the pages of a built site are. */
export interface Sizes {
	pages: number;
	/** Bytes of HTML for a page, as it is and compressed. */
	html: number;
	brotli: number;
	/** The same for one kind alone, since kinds differ and books hold different shares of them. */
	byKind: Record<string, { pages: number; html: number; brotli: number }>;
	/** Bytes of the search index, all of it. */
	index: number;
}

/** Measures the pages that hold a text of the book: neither lists of pages nor frames. */
export async function sizesOf(dist: string): Promise<Sizes> {
	const names = (await readdir(dist, { recursive: true })).map((name) =>
		name.replaceAll('\\', '/'),
	);
	const found = new Map<string, { html: number; brotli: number }[]>();
	for (const name of names) {
		const [, kind] = /^([a-z-]+)\/[a-z0-9-]+\/index\.html$/.exec(name) ?? [];
		if (!kind || kind === 'guide') continue;
		const html = await readFile(join(dist, name));
		const brotli = await readFile(join(dist, `${name}.br`)).catch(() => brotliCompressSync(html));
		const sizes = { html: html.length, brotli: brotli.length };
		found.set(kind, [...(found.get(kind) ?? []), sizes]);
	}
	const all = [...found.values()].flat();
	const index = names.filter((name) => name.startsWith('pagefind/'));
	const bytes = await Promise.all(
		index.map(async (name) => (await readFile(join(dist, name)).catch(() => '')).length),
	);
	return {
		...meanOf(all),
		byKind: Object.fromEntries([...found].map(([kind, sizes]) => [kind, meanOf(sizes)])),
		index: bytes.reduce((sum, each) => sum + each, 0),
	};
}

function meanOf(sizes: { html: number; brotli: number }[]) {
	const mean = (key: 'html' | 'brotli') =>
		Math.round(sizes.reduce((sum, size) => sum + size[key], 0) / sizes.length);
	return { pages: sizes.length, html: mean('html'), brotli: mean('brotli') };
}
