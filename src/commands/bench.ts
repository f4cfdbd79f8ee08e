// `npm run bench`: what the book takes to build, to load, to search and to print, here and now. Takes
// minutes; run it on an idle machine.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { medianOf } from '../bench/browsing.ts';
import { measured } from '../bench/program.ts';
import { firstResult } from '../bench/search.ts';
import { bareText, bytesOf, seenOn, type Seen } from '../bench/visit.ts';
import { startBrowser } from '../browser/start.ts';
import { serveBuilt } from '../hosting/server.ts';

/** One page of each template. */
const pages = [
	'',
	'principle/objections/',
	'case-studies/checkout-page/',
	'decision-trees/is-it-done/',
	'guide/',
];
/** How often each page is seen. */
const visits = 5;

const { output: built, ...build } = await measured('src/commands/build.ts');
console.table({ build });

const bare = await mkdtemp(join(tmpdir(), 'bare-text-'));
for (const page of pages) {
	const html = bareText(await readFile(join('dist', page, 'index.html'), 'utf8'));
	await mkdir(join(bare, page), { recursive: true });
	await writeFile(join(bare, page, 'index.html'), html);
	await writeFile(join(bare, page, 'index.html.br'), brotliCompressSync(html));
}
const [browser, site, floor] = await Promise.all([
	startBrowser(),
	serveBuilt('dist', '/', 0),
	serveBuilt(bare, '/', 0),
]);

console.log('\nBytes of a first visit at a desk');
console.table(await forEachPage((page) => bytesOf(browser, site.home + page)));

console.log('\nOn a slow phone, as a ratio to the bare text');
console.table(await forEachPage(paintOf));

console.log(`\nFirst search result: ${await firstResult(browser, site.home)} ms`);

await Promise.all([browser.close(), site.close(), floor.close()]);
await rm(bare, { recursive: true });

const { output, ...pdf } = await measured('src/commands/pdf.ts', '--json');
const [, count] = /"pages":(\d+)/.exec(output) ?? [];
console.table({ PDF: { pages: Number(count), ...pdf } });

async function forEachPage<Row>(measure: (page: string) => Promise<Row>) {
	const rows: Record<string, Row> = {};
	for (const page of pages) rows[page || 'home'] = await measure(page);
	return rows;
}

/** Visits page and bare text in turn, and takes the median of the paints and the most that moved. */
async function paintOf(page: string) {
	const seen: { page: Seen; bare: Seen }[] = [];
	for (let visit = 0; visit < visits; visit += 1)
		seen.push({
			page: await seenOn(browser, site.home + page),
			bare: await seenOn(browser, floor.home + page),
		});
	const largest = medianOf(seen.map(({ page }) => page.largest));
	const ratio = largest / medianOf(seen.map(({ bare }) => bare.largest));
	return {
		largest: Math.round(largest),
		ratio: Number(ratio.toFixed(2)),
		shift: Math.max(...seen.map(({ page }) => page.shift)),
	};
}
