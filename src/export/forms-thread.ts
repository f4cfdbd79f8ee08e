// The thread in which a build makes other forms of its pages, beside its other stages: Markdown, the
// stubs at old addresses, cards, and what hosts send compressed. It begins to read while pages are still
// being written, since one processor is idle then, and is told when all are there but the book.
import { parentPort, workerData } from 'node:worker_threads';
import { pagesToCome } from './beside.ts';
import { drawCards } from './cards/cards.ts';
import { giveWay } from './give-way.ts';
import { compress } from './hosting/compress.ts';
import { readAhead, writeMarkdown } from './markdown.ts';
import { writeRedirects } from './redirects.ts';

giveWay();
const { dist } = workerData as { dist: string };
const { pages, built } = pagesToCome();

const ahead = await readAhead(dist, built);
const names = await pages;
await writeMarkdown(dist, names, ahead);
await writeRedirects(dist);
parentPort?.postMessage('written'); // the names of all files at the top are known
const texts = names.flatMap((name) =>
	name.endsWith('.html') ? [name, name.replace(/html$/, 'md')] : [name],
);
await Promise.all([
	drawCards(dist, names),
	compress(dist, [...texts, 'llms.txt', 'llms-full.txt']),
]);
