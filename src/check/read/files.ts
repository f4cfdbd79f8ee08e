import { kinds } from '../../model/kinds.ts';
import type { Book } from './book.ts';
import type { Problem } from '../../model/read/problem.ts';

/** Files that look like pages and that nothing reads: a wrong folder, ending or name. */
export function findStrayFiles({ strays }: Book): Problem[] {
	return strays.map((file) => ({
		file,
		line: 1,
		column: 1,
		rule: 'file-name',
		message: 'No page is made of this file.',
		advice: `Name it \`content/<folder>/lower-case-with-hyphens.mdx\`; folders are ${kinds.join(', ')}.`,
	}));
}
