// `npm run check:content`: prints every problem of the book and exits with 1 where there is one.
// `--annotate` prints them as code hosts show them in reviews; `--root DIR` checks another copy.
import { parseArgs } from 'node:util';
import { readBook } from './read/book.ts';
import { findProblems } from './check.ts';
import { provedOnce } from './proof-cache.ts';
import { forCodeHosts, forPeople, sorted } from '../model/read/problem.ts';
import { findProseProblems } from './rules/prose.ts';

const { values } = parseArgs({
	options: {
		annotate: { type: 'boolean', default: false },
		root: { type: 'string', default: '.' },
	},
});

const book = await readBook(values.root);
// Prose stops a change and its tests; a build goes on, so that others can read the page meanwhile.
const problems = sorted([...findProblems(book, provedOnce('.')), ...findProseProblems(book)]);
for (const problem of problems)
	console.log(values.annotate ? forCodeHosts(problem) : forPeople(problem));

const count = book.documents.length;
if (problems.length > 0) {
	console.error(
		`\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${count} pages.`,
	);
	process.exitCode = 1;
} else {
	console.error(`${count} pages, no problems.`);
}
