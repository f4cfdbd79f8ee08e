// The thread in which a build writes the pages as Markdown, beside its other stages. It begins while
// pages are still being written, since one processor is idle then, and is told when all are there.
import { parentPort, workerData } from 'node:worker_threads';
import { readAhead, writeMarkdown } from './markdown.ts';

const dist = String(workerData);
const built = new AbortController();
parentPort?.once('message', () => built.abort());

await writeMarkdown(dist, await readAhead(dist, built.signal));
