// Builds the site, its forms for other programs and hosts, and its search index, into `dist/`. With
// `--json` it prints how long each stage took.
import { parseArgs } from 'node:util';
import { build, type ViteUserConfig } from 'astro';
import { lastSite } from '../cache/last-site.ts';
import { trustingOnlyFinished } from '../cache/unfinished.ts';
import { drawCards } from '../export/cards/cards.ts';
import { compress } from '../export/hosting/compress.ts';
import { writeHosting } from '../export/hosting/hosting.ts';
import { markdownBeside } from '../export/markdown-beside.ts';
import { writeRedirects } from '../export/redirects.ts';
import { indexBeside } from '../export/search-index.ts';
import { writtenPages } from '../export/written-pages.ts';
import { buildChecked } from '../playbook/check/build-checked.ts';
import { forPeople } from '../playbook/check/problem.ts';
import { frameAncestors } from '../playbook/frames.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const seconds: Record<string, number> = {};

async function stage(name: string, work: Promise<unknown>): Promise<void> {
	const began = performance.now();
	await work;
	seconds[name] = Number(((performance.now() - began) / 1000).toFixed(2));
}

const logLevel = process.stdout.isTTY && !values.json ? 'info' : 'warn';
const cache = 'node_modules/.cache/playbook';
let markdown = () => Promise.resolve();
const last = lastSite('dist', `${cache}/last-site.json`, ['pagefind/']);
const integrations = [writtenPages((pages) => last.settle(pages))];
const make = (vite: ViteUserConfig) => build({ logLevel, vite, integrations });
const pages = trustingOnlyFinished('node_modules/.astro', () =>
	buildChecked('.', make, () => {
		last.clear();
		markdown = markdownBeside('dist');
	}),
);
await stage('pages', pages);
const problems = await pages;
if (problems.length > 0) {
	console.error(`The content has problems: ${problems.length}.\n`);
	for (const problem of problems) console.error(forPeople(problem));
	process.exit(1);
}
const isPage = (name: string) => name.endsWith('.html');
const isOther = (name: string) => !isPage(name) && !name.startsWith('pagefind/');
// The index, the Markdown and compressing are the work of threads, or of another program.
await Promise.all([
	stage('search', indexBeside('dist', `${cache}/search-index.json`)),
	stage('compress pages', compress('dist', isPage)),
	stage('cards', drawCards('dist')),
	stage('markdown', markdown())
		.then(() => stage('redirects', writeRedirects('dist')))
		.then(() => stage('hosting', writeHosting('dist', frameAncestors)))
		.then(() => stage('compress others', compress('dist', isOther))),
]);
await stage('compress the rest', compress('dist'));
last.remember();

if (values.json) {
	const { user, system } = process.cpuUsage();
	const processor = Number(((user + system) / 1e6).toFixed(2));
	const megabytes = Math.round(process.resourceUsage().maxRSS / 1000);
	console.log(JSON.stringify({ seconds, processor, megabytes }));
} else console.log('dist/ is built, with its search index.');
