// Builds the site, its forms for other programs and hosts, and its search index, into `dist/`. With
// `--json` it prints how long each stage took.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { filesIn } from '../cache/files-in.ts';
import { foundBeside } from '../cache/found-beside.ts';
import { lastSite } from '../cache/last-site.ts';
import { versionOf } from '../cache/made-before.ts';
import { trustingOnlyFinished } from '../cache/unfinished.ts';
import { beside } from '../export/beside.ts';
import { bookFolder, bookLast } from '../export/book-last.ts';
import { compress } from '../export/hosting/compress.ts';
import { writeHosting } from '../export/hosting/hosting.ts';
import { buildChecked } from '../playbook/check/build-checked.ts';
import { forPeople } from '../playbook/check/problem.ts';
import { frameAncestors } from '../playbook/frames.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const seconds: Record<string, number> = {};

function stage(name: string, work: Promise<unknown>): Promise<void> {
	const began = performance.now();
	const done = work.then(() => {
		seconds[name] = Number(((performance.now() - began) / 1000).toFixed(2));
	});
	done.catch(() => undefined); // told where it is waited for
	return done;
}

const logLevel = process.stdout.isTTY && !values.json ? 'info' : 'warn';
const cache = 'node_modules/.cache/playbook';
const programs = versionOf(['src', 'astro.config.mjs', 'content/site.yaml']);
const last = lastSite('dist', `${cache}/last-site.json`, programs, ['pagefind/']);
const found = foundBeside('dist');
const forms = beside('forms', { dist: 'dist' });
const record = `${cache}/search-index.json`;
const search = beside('search', { dist: 'dist', record, edited: pagesEditedSince(record) });
const { build } = await import('astro'); // takes a while, in which the threads read
const begun: Promise<void>[] = [];
let made: ReadonlySet<string> = new Set();
const integrations = [
	bookLast({
		pages(files) {
			last.settle(files, [bookFolder]);
			forms.go(files.all);
			search.go(files.all);
			begun.push(stage('forms', forms.done), stage('search', search.done));
		},
		book(files) {
			last.settle(files);
			made = files.all;
			begun.push(stage('compress the book', compress(join('dist', bookFolder))));
		},
	}),
];
const pages = trustingOnlyFinished('node_modules/.astro', () =>
	buildChecked(
		'.',
		(vite) => build({ logLevel, vite, integrations }),
		async () => last.clear(await found),
	),
);
await stage('pages', pages);
const problems = await pages;
if (problems.length > 0) {
	console.error(`The content has problems: ${problems.length}.\n`);
	for (const problem of problems) console.error(forPeople(problem));
	process.exit(1);
}
const hosting = stage(
	'hosting',
	forms.written.then(() => writeHosting('dist', frameAncestors)),
);
/** What was made of routes, and Markdown, has been compressed with the other forms. */
const isLeft = (name: string) => !made.has(name.replace(/md$/, 'html'));
const rest = Promise.all([hosting, forms.done, search.done]).then(() =>
	compress('dist', filesIn('dist').filter(isLeft)),
);
await Promise.all([...begun, hosting, stage('compress the rest', rest)]);
last.remember();

if (values.json) {
	const { user, system } = process.cpuUsage();
	const processor = Number(((user + system) / 1e6).toFixed(2));
	const megabytes = Math.round(process.resourceUsage().maxRSS / 1000);
	console.log(JSON.stringify({ seconds, processor, megabytes }));
} else console.log('dist/ is built, with its search index.');

/** The files of the pages of which the text was written after another file. */
function pagesEditedSince(file: string): string[] {
	const timeOf = (name: string) => statSync(name, { throwIfNoEntry: false })?.mtimeMs ?? 0;
	const time = timeOf(file);
	return filesIn('content')
		.filter((name) => name.endsWith('.mdx') && time > 0 && timeOf(join('content', name)) > time)
		.map((name) => name.replace(/\.mdx$/, '/index.html'));
}
