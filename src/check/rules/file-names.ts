import { isKind, kinds } from '../../model/kinds.ts';
import type { Problem } from '../problem.ts';
import type { Book } from '../read/book.ts';

/** Files that look like pages and that nothing reads: a wrong folder, ending or name. */
export function findStrayFiles({ files }: Book): Problem[] {
	return files
		.filter((file) => !/\/\./.test(file) && isStray(file))
		.map((file) => ({
			file,
			line: 1,
			column: 1,
			rule: 'file-name',
			message: 'No page is made of this file.',
			advice: `Name it \`content/<folder>/lower-case-with-hyphens.mdx\`; folders are ${kinds.join(', ')}.`,
		}));
}

/** In the folder of a kind whatever is no page; elsewhere whatever ends like one. */
function isStray(file: string): boolean {
	const [, folder = '', name = ''] = /^content\/(?:([^/]+)\/)?(.+)$/.exec(file) ?? [];
	return isKind(folder) ? !/^[a-z0-9]+(?:-[a-z0-9]+)*\.mdx$/.test(name) : /\.mdx?$/i.test(name);
}
