// `npm run build`: checks the content, then builds the site, its other forms and its search index, into `dist/`.
import { findProblems } from '../check/check.ts';
import { compress } from '../export/compress.ts';
import { hold } from '../export/hold.ts';
import { finishPages } from '../export/pages.ts';
import { writeSearchIndex } from '../export/search.ts';
import { forgotten } from '../hosting/publishing.ts';
import { readSite } from '../model/read-site.ts';
import { forPeople } from '../model/read/problem.ts';

const other = hold('node_modules/.building');
if (other !== undefined) {
	console.error(`Process ${other} is building into dist/ already. Wait for it, or stop it.`);
	process.exit(1);
}
const problems = findProblems('.', 'site');
if (problems.length > 0) {
	console.error(`The content has problems: ${problems.length}.\n`);
	for (const problem of problems) console.error(forPeople(problem));
	process.exit(1);
}
process.env['ASTRO_TELEMETRY_DISABLED'] = '1'; // or Astro would tell its makers of each build
const { build } = await import('astro');
await build({ logLevel: process.stdout.isTTY ? 'info' : 'warn' });
await finishPages('dist');
await writeSearchIndex('dist');
compress('dist');
console.log('dist/ is built, with its search index.');
for (const remark of forgotten(process.env['SITE_URL'], readSite())) console.warn(remark);
