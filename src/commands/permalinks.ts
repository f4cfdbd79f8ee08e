// `npm run permalinks`: adds the addresses and anchors of today to content/permalinks.txt, so that
// the checker notices when one of them stops leading anywhere, and notes in content/site.yaml what an
// edition advises, so that it notices when that changes. `--root DIR` takes another copy.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ledgerFile, readBook } from '../check/read/book.ts';
import { withPermalinks } from '../check/addresses.ts';
import { readModel } from '../check/read/model.ts';
import { withEdition } from '../check/rules/edition.ts';
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
	writeFileSync(site, withEdition(text, model));
	console.error(`${siteFile}: edition ${model.version} is noted.`);
}
