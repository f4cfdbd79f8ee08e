// `npm run build`: checks the content, then builds the site, its other forms and its search index, into `dist/`.
import { findProblems } from '../check/check.ts';
import { filesIn } from '../cache/files-in.ts';
import { beside } from '../export/beside.ts';
import { compress } from '../export/hosting/compress.ts';
import { writeHosting } from '../export/hosting/hosting.ts';
import { writeSearchIndex } from '../export/search.ts';
import { frameAncestors } from '../model/frames.ts';
import { forPeople } from '../model/read/problem.ts';

const problems = findProblems('.', 'build');
if (problems.length > 0) {
	console.error(`The content has problems: ${problems.length}.\n`);
	for (const problem of problems) console.error(forPeople(problem));
	process.exit(1);
}
process.env['ASTRO_TELEMETRY_DISABLED'] = '1'; // or Astro would tell its makers of each build
const { build } = await import('astro');
await build({ logLevel: process.stdout.isTTY ? 'info' : 'warn' });
const all = new Set(filesIn('dist').filter((name) => name.endsWith('.html')));
const cache = 'node_modules/.cache/playbook';
const forms = beside('forms', { dist: 'dist', kept: `${cache}/page-texts` });
forms.go({ all, changed: all });
await forms.done;
await writeSearchIndex('dist');
await writeHosting('dist', frameAncestors, all);
await compress('dist');
console.log('dist/ is built, with its search index.');
