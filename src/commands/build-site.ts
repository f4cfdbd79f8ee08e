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
import { bookFirst, bookFolder } from '../export/book-first.ts';
import { compress } from '../export/hosting/compress.ts';
import { writeHosting } from '../export/hosting/hosting.ts';
import { bindBeside } from '../print/transforms/bind-beside.ts';
import { buildChecked } from '../check/build-checked.ts';
import { forPeople } from '../model/read/problem.ts';
import { frameAncestors } from '../model/frames.ts';

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
const forms = beside('forms', { dist: 'dist', kept: `${cache}/page-texts` });
const record = `${cache}/search-index.json`;
const search = beside('search', { dist: 'dist', record, edited: pagesEditedSince(record) });
const { build } = await import('astro'); // takes a while, in which the threads read
/** The first fault of a thread, which ends the build at its next step. */
let fault: unknown;
const hear = (work: Promise<unknown>) => work.catch((error: unknown) => (fault ??= error));
for (const { done } of [forms, search]) void hear(done);
const goOn = () => {
	if (fault) throw fault;
};
const begun: Promise<void>[] = [];
let made: ReadonlySet<string> = new Set();
const isOfBook = (name: string) => name.startsWith(bookFolder);
const integrations = [
	bookFirst({
		book(file) {
			const bound = bindBeside(join('dist', file));
			const compressed = bound.then(() => {
				last.settle({ all: new Set([file]), always: new Set([file]) }, isOfBook);
				return compress(join('dist', bookFolder));
			});
			void hear(bound);
			begun.push(stage('bind the book', bound), stage('compress the book', compressed));
		},
		page(file) {
			goOn();
			forms.page(file);
		},
		pages(files) {
			goOn();
			made = files.all;
			const isThere = (name: string) => !isOfBook(name);
			const changed = last.settle(files, isThere);
			const others = { all: new Set([...made].filter(isThere)), changed };
			forms.go(others);
			search.go(others);
			begun.push(stage('forms', forms.done), stage('search', search.done));
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
	forms.written.then(() => writeHosting('dist', frameAncestors, made)),
);
await Promise.all([...begun, hosting]);
const names = filesIn('dist');
/** What was made of routes, and Markdown, has been compressed with the other forms. */
const isLeft = (name: string) => !made.has(name.replace(/md$/, 'html'));
const rest = compress('dist', names.filter(isLeft));
await stage('compress the rest', rest);
last.remember([...names, ...(await rest)]);

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
