import { rm } from 'node:fs/promises';
import { join } from 'node:path';
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
 * of them is found, under which kind and how much it weighs, by attributes `data-pagefind-…`. Throws
 * what Pagefind reports, and where there are no pages: a site without search would look complete.
 */
export async function writeSearchIndex(dist: string): Promise<void> {
	const bundle = join(dist, 'pagefind');
	await rm(bundle, { recursive: true, force: true });
	try {
		const { index, errors } = await createIndex({ excludeSelectors: ['.anchor'] });
		if (!index) throw faultOf(errors);
		const added = await index.addDirectory({ path: dist });
		if (added.errors.length > 0) throw faultOf(added.errors);
		if (added.page_count === 0) throw faultOf([`no page in ${dist}`]);
		const written = await index.writeFiles({ outputPath: bundle });
		if (written.errors.length > 0) throw faultOf(written.errors);
	} finally {
		await close();
	}
	await Promise.all(unused.map((name) => rm(join(bundle, name), { force: true })));
}

function faultOf(errors: readonly string[]): Error {
	return new Error(`The search index could not be made: ${errors.join('; ')}`);
}
