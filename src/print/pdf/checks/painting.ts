import type { Finished } from './check.ts';

/** Whatever is painted belongs to an element or is marked as an artifact, on every page. */
export function findPaintingProblems({ pages }: Finished): string[] {
	return pages.flatMap(({ unmarked: [first, ...more] }, index) => {
		return first
			? [`Page ${index + 1} paints outside its structure: ${first}, and ${more.length} more.`]
			: [];
	});
}
