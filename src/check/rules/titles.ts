import type { Book } from '../read/book.ts';
import type { Problem } from '../problem.ts';

/** Two pages with one title cannot be told apart in search, links and the contents. */
export function findDuplicateTitles({ documents }: Book): Problem[] {
	const seen = new Map<string, string>();
	return documents.flatMap(({ file, frontMatter }) => {
		const title = (frontMatter.data as { title?: unknown } | undefined)?.title;
		if (typeof title !== 'string') return [];
		const key = title.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
		const other = seen.get(key);
		if (other === undefined) {
			seen.set(key, file);
			return [];
		}
		const message = `${other} has the title “${title}” already.`;
		const advice = 'Give this page a title of its own.';
		const place = frontMatter.placeOf(['title']);
		return [{ file, ...place, rule: 'duplicate-title', message, advice }];
	});
}
