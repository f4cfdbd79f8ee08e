// `npm run check:content`: prints every problem of the content and exits with 1 where there is one; where there
// is none, how often the guide is right.
// `--annotate` prints them as code hosts show them in reviews, `--site` only what would be wrong on the site;
// `--root DIR` checks another copy.
import { parseArgs } from 'node:util';
import { forPeople } from '../model/read/problem.ts';
import { findProblems } from './check.ts';
import { readBook } from './read/book.ts';
import { figuresOf, forCodeHosts } from './report.ts';

const { values } = parseArgs({
	options: {
		annotate: { type: 'boolean', default: false },
		site: { type: 'boolean', default: false },
		root: { type: 'string', default: '.' },
	},
});

const problems = findProblems(values.root, values.site ? 'site' : 'review');
for (const problem of problems)
	console.log(values.annotate ? forCodeHosts(problem) : forPeople(problem));
if (problems.length > 0) {
	console.error(`\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`);
	process.exitCode = 1;
} else {
	if (!values.site) console.error(figuresOf(readBook(values.root)));
	console.error('The content has no problems.');
}
