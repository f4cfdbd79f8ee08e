// The thread that indexes a site: Pagefind is handed one page after the other, and would wait for
// whatever else the build does between them. Until all pages are there, it begins with those of the
// last build, in the parts of which a page was edited.
import { workerData } from 'node:worker_threads';
import { pagesToCome } from './beside.ts';
import { giveWay } from './give-way.ts';
import { indexAhead, indexSite } from './search-index.ts';

giveWay();
const { dist, record, edited } = workerData as {
	dist: string;
	record: string;
	edited: readonly string[];
};
const { pages, built } = pagesToCome();

const likely = new Set(edited);
const begun = await indexAhead(dist, record, (name) => likely.has(name), built);
const { all } = await pages;
await indexSite(dist, record, { names: [...all], begun });
