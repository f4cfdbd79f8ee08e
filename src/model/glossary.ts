import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { termSchema } from './schemas.ts';

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
	const folder = join(root, 'content/glossary');
	return readdirSync(folder)
		.filter((name) => name.endsWith('.yaml'))
		.toSorted()
		.flatMap((name) => {
			const { data } = termSchema.safeParse(parse(readFileSync(join(folder, name), 'utf8')));
			if (!data?.mark) return [];
			const { term, also, definition } = data;
			return [{ id: name.slice(0, -'.yaml'.length), definition, forms: [term, ...also] }];
		});
}
