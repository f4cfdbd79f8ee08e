import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** What Pagefind writes for ways to show a search that no page uses. */
const unused = [
	'pagefind-ui.css',
	'pagefind-ui.js',
	'pagefind-modular-ui.css',
	'pagefind-modular-ui.js',
	'pagefind-highlight.js',
];

/**
 * Writes the search index of a finished site into `pagefind/` below it. The pages themselves say what
 * of them is found, under which kind and how much it weighs, by attributes `data-pagefind-…`. They
 * are handed over one by one: of a whole folder Pagefind keeps faults to itself, and numbers pages as
 * the disk has them. Throws what Pagefind reports, and where there are no pages.
 */
export async function writeSearchIndex(dist: string): Promise<void> {
	const bundle = join(dist, 'pagefind');
	await rm(bundle, { recursive: true, force: true });
	const names = await readdir(dist, { recursive: true });
	const pages = names.filter((name) => name.endsWith('.html')).toSorted();
	if (pages.length === 0) throw new Error(`There is no page in ${dist} that could be found.`);
	try {
		const { index, errors } = await createIndex({ excludeSelectors: ['.anchor'] });
		if (!index) throw faultOf('search index', errors);
		for (const sourcePath of pages) {
			const content = await readFile(join(dist, sourcePath), 'utf8');
			// Pagefind would read the others, one of them the whole book, to leave them out.
			if (!content.includes('data-pagefind-body')) continue;
			const { errors } = await index.addHTMLFile({ sourcePath, content });
			if (errors.length > 0) throw faultOf(sourcePath, errors);
		}
		// Written here: what Pagefind still has to write when it is told to close is lost.
		const made = await index.getFiles();
		if (made.errors.length > 0) throw faultOf('search index', made.errors);
		for (const { path, content } of made.files.filter(({ path }) => !unused.includes(path))) {
			await mkdir(dirname(join(bundle, path)), { recursive: true });
			await writeFile(join(bundle, path), content);
		}
	} finally {
		await close();
	}
}

function faultOf(name: string, errors: readonly string[]): Error {
	return new Error(`Pagefind cannot write the ${name}: ${errors.join('; ')}`);
}
