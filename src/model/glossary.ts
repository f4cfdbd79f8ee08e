import { readDataFiles } from './read/data-files.ts';
import { termSchema } from './data-schemas.ts';

/** A term whose definition prose shows where it first occurs. */
export interface MarkedTerm {
	id: string;
	definition: string;
	/** The term and its other forms. */
	forms: string[];
}

/**
 * The glossary’s terms that prose marks, read from `content/glossary/` of a project. Files that are
 * not as they should be are left to the checker, which names the place.
 */
export function markedTerms(root: string): MarkedTerm[] {
	return readDataFiles(root, 'glossary').flatMap(({ id, frontMatter }) => {
		const { data } = termSchema.safeParse(frontMatter.data);
		if (!data?.mark) return [];
		const { term, also, definition } = data;
		return [{ id, definition, forms: [term, ...also] }];
	});
}
