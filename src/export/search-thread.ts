// The thread that indexes a built site: Pagefind is handed one page after the other, and would wait
// for whatever else the build does between them.
import { workerData } from 'node:worker_threads';
import { indexSite } from './search-index.ts';

const { dist, record } = workerData as { dist: string; record: string };
await indexSite(dist, record);
