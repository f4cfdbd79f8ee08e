// `npm run permalinks`: adds the addresses and anchors of today to content/permalinks.txt, so that
// the checker notices when one of them stops leading anywhere, and notes in content/site.yaml what an
// edition advises once that is proved, and in each trial how it came out, so that it notices when that
// changes. `--root DIR` takes another copy.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ledgerFile, readBook } from '../check/read/book.ts';
import { withPermalinks } from '../check/addresses.ts';
import { readModel } from '../check/read/model.ts';
import { withEdition } from '../check/rules/edition.ts';
import { verdictsIn, withVerdict } from '../check/rules/trial-verdicts.ts';
import { findUnprovenAdvice } from '../check/rules/unproven-advice.ts';
import { forPeople } from '../model/read/problem.ts';
import { siteFile } from '../model/read-site.ts';

const { values } = parseArgs({ options: { root: { type: 'string', default: '.' } } });

const book = readBook(values.root);
const before = (book.ledger ?? []).filter(Boolean);
const lines = withPermalinks(before, book);
writeFileSync(join(values.root, ledgerFile), lines.map((line) => `${line}\n`).join(''));
console.error(
	`${ledgerFile}: ${lines.length} addresses and anchors, ${lines.length - before.length} of them new.`,
);

const model = readModel(book);
const site = join(values.root, siteFile);
const text = readFileSync(site, 'utf8');
if (model && withEdition(text, model) !== text) {
	const problems = findUnprovenAdvice(book);
	for (const problem of problems) console.error(forPeople(problem));
	if (problems.length > 0) {
		console.error(`${siteFile}: edition ${model.version} is not noted before this is mended.`);
		process.exitCode = 1;
	} else {
		writeFileSync(site, withEdition(text, model));
		console.error(`${siteFile}: edition ${model.version} is proved and noted.`);
	}
}

for (const { file, noted, now } of verdictsIn(book)) {
	const path = join(values.root, file);
	writeFileSync(path, withVerdict(readFileSync(path, 'utf8'), now));
	console.error(`${file}: ${noted ? `“${noted}” is now ` : ''}“${now}”.`);
}
