// The thread in which a build makes other forms of its pages, beside its other stages: Markdown, the
// stubs at old addresses, and what hosts send compressed. It reads each page as it is written,
// since one processor is idle then, and is told when all are there.
import { parentPort, workerData } from 'node:worker_threads';
import { pagesToCome } from './beside.ts';
import { giveWay } from './give-way.ts';
import { compress } from './hosting/compress.ts';
import { mayHaveText, writeMarkdown } from './markdown.ts';
import { pageTexts } from './markdown/page-texts.ts';
import { writeRedirects } from './redirects.ts';

giveWay();
const { dist, kept } = workerData as { dist: string; kept: string };
const texts = pageTexts(dist, kept);
const { pages } = pagesToCome((name) => void (mayHaveText(name) && texts.read(name)));

const { all, changed } = await pages;
const index = await writeMarkdown(dist, all, changed, texts);
await writeRedirects(dist, index);
parentPort?.postMessage('written'); // the names of all files at the top are known
const files = [...changed].flatMap((name) =>
	name.endsWith('.html') ? [name, name.replace(/html$/, 'md')] : [name],
);
await compress(dist, [...files, 'llms.txt', 'llms-full.txt']);
texts.keep();
