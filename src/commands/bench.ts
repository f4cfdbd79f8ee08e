// `npm run bench`: what the book takes, here and now, and what a longer one would. All of it takes
// long; `-- --only 0,500` names sizes (0 is the real book), `-- --only paint` single measurements.
// `-- --peer` builds the same pages with Starlight, `-- --only lighthouse` runs Lighthouse: npm brings
// both into folders of their own.
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureBook } from '../bench/books.ts';
import { guideTimes } from '../bench/guide.ts';
import { marksOf } from '../bench/lighthouse.ts';
import { paintOf } from '../bench/paint.ts';
import { table, type Report } from '../bench/report.ts';
import { run } from '../bench/run.ts';
import { scriptsOf } from '../bench/scripts.ts';
import { firstResult } from '../bench/search.ts';
import { startBrowser } from '../browser/start.ts';

const { values } = parseArgs({
	options: {
		only: { type: 'string', default: '0,50,500,2000,guide,search,script,pdf,paint' },
		peer: { type: 'boolean', default: false },
		visits: { type: 'string', default: '5' },
		json: { type: 'boolean', default: false },
	},
});
const known = ['guide', 'search', 'script', 'pdf', 'paint', 'lighthouse'];
const asked = new Set(values.only.split(',').map((word) => word.trim()));
const unknown = [...asked].filter((word) => !/^\d+$/.test(word) && !known.includes(word));
if (unknown.length > 0) {
	console.error(
		`--only ${unknown.join(',')} is not known. Give numbers of generated pages, or ${known.join(', ')}.`,
	);
	process.exit(1);
}

const pages = [
	'',
	'principle/objections/',
	'case-studies/checkout-page/',
	'decision-trees/is-it-done/',
	'guide/',
];
const say = (what: string) => {
	if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${what}`);
};
const { model = 'processor', speed = 0 } = cpus()[0] ?? {};
const report: Report = { machine: `${cpus().length} × ${model}, ${speed} MHz`, books: [] };

for (const size of [...asked].filter((word) => /^\d+$/.test(word)).map(Number))
	report.books.push(await measureBook(size, values.peer, say));

if (asked.has('guide')) {
	say('the guide');
	report.guide = await guideTimes('.');
}
if (asked.has('pdf')) {
	say('the PDF');
	const { output } = await run(process.execPath, ['src/commands/pdf.ts', '--json'], '.');
	const { pages: count, seconds } = JSON.parse(output.trim().split('\n').at(-1) ?? '');
	report.pdf = { pages: count, seconds, perSecond: Number((count / seconds).toFixed(1)) };
}
const dist = join('.', 'dist');
if (['search', 'script', 'paint'].some((what) => asked.has(what))) {
	const browser = await startBrowser();
	say('in the browser');
	if (asked.has('search')) report.firstResult = await firstResult(browser, dist);
	if (asked.has('script')) report.script = await scriptsOf(browser, dist, pages);
	if (asked.has('paint')) report.paint = await paintOf(browser, dist, pages, Number(values.visits));
	await browser.close();
}
if (asked.has('lighthouse')) {
	say('Lighthouse');
	report.marks = await marksOf(dist, pages);
}
say('');
console.log(values.json ? JSON.stringify(report) : table(report));
