import { mkdir, readdir } from 'node:fs/promises';
import { close, createIndex } from 'pagefind';
import { settleOrder } from './search-order.ts';

/** Folders of pages that repeat the text of others: to read them only to leave them out takes a third of the time. */
const repeated = ['book', 'embed'];

/**
 * Writes the search index of a built site into `pagefind/` below it. Gives the number of pages
 * indexed; throws where there are none, since a site without search would look complete.
 */
export async function indexSite(folder: string): Promise<number> {
	const glob = await pagesToSearch(folder);
	await mkdir(`${folder}/pagefind`, { recursive: true }); // whoever lists folders meanwhile finds it
	try {
		const { index, errors } = await createIndex({
			forceLanguage: 'en',
			excludeSelectors: ['.anchor'],
		});
		if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
		const found = await index.addDirectory({ path: folder, glob });
		const written = await index.writeFiles({ outputPath: `${folder}/pagefind` });
		const problems = [...found.errors, ...written.errors];
		if (problems.length > 0) throw new Error(`The search index: ${problems.join('; ')}`);
		if (found.page_count === 0) throw new Error(`No page in ${folder} is marked for the search.`);
		await settleOrder(`${folder}/pagefind`);
		return found.page_count;
	} finally {
		await close();
	}
}

async function pagesToSearch(folder: string): Promise<string> {
	const entries = await readdir(folder, { withFileTypes: true });
	const folders = entries
		.filter((entry) => entry.isDirectory() && !repeated.includes(entry.name))
		.map(({ name }) => name)
		.toSorted();
	return `{*.html,{${folders.join(',')}}/**/*.html}`;
}
