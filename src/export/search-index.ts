import { close, createIndex } from 'pagefind';
import { settleOrder } from './search-order.ts';

/**
 * Writes the search index of a built site into `pagefind/` below it. Gives the number of pages
 * indexed; throws where there are none, since a site without search would look complete.
 */
export async function indexSite(folder: string): Promise<number> {
	try {
		const { index, errors } = await createIndex({
			forceLanguage: 'en',
			excludeSelectors: ['.anchor'],
		});
		if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
		const found = await index.addDirectory({ path: folder });
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
