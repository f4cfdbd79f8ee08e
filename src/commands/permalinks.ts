// `npm run permalinks`: adds the addresses and anchors of today to content/permalinks.txt, so that
// the checker notices when one of them stops leading anywhere. `--root DIR` takes another copy.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ledgerFile, readBook } from '../check/read/book.ts';
import { withPermalinks } from '../check/permalinks.ts';

const { values } = parseArgs({ options: { root: { type: 'string', default: '.' } } });

const book = await readBook(values.root);
const before = (book.ledger ?? []).filter(Boolean);
const lines = withPermalinks(before, book);
await writeFile(join(values.root, ledgerFile), lines.map((line) => `${line}\n`).join(''));
console.error(
	`${ledgerFile}: ${lines.length} addresses and anchors, ${lines.length - before.length} of them new.`,
);
