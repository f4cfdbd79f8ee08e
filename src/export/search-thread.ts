// The thread that indexes a site: Pagefind is handed one page after the other, and would wait for
// whatever else the build does between them. Until all pages are there, it begins with those of the
// last build.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { filesIn } from '../cache/files-in.ts';
import { pagesToCome } from './beside.ts';
import { giveWay } from './give-way.ts';
import { indexAhead, indexSite } from './search-index.ts';

giveWay();
const { dist, record } = workerData as { dist: string; record: string };
const { pages, built } = pagesToCome();

const edited = new Set(
	textsEditedSince(record).map((name) => name.replace(/\.mdx$/, '/index.html')),
);
const begun = await indexAhead(dist, record, (name) => edited.has(name), built);
await indexSite(dist, record, { names: await pages, begun });

/** The files of pages below `content/` that were written after another file. */
function textsEditedSince(file: string): string[] {
	const time = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
	if (time === undefined) return [];
	return filesIn('content').filter(
		(name) => name.endsWith('.mdx') && statSync(join('content', name)).mtimeMs > time,
	);
}
