import type { Problem } from '../problem.ts';
import type { Book } from '../read/book.ts';

/** Practices that say what to do and leave nothing to copy. */
export function findPracticesWithoutArtefact({ documents }: Pick<Book, 'documents'>): Problem[] {
	return documents
		.filter(({ kind, body }) => kind === 'practices' && !body.children.some(isCode))
		.map(({ file }): Problem => ({
			file,
			line: 1,
			column: 1,
			rule: 'nothing-to-copy',
			message: 'The practice leaves its readers nothing to copy.',
			advice:
				'End “How to start in an afternoon” with a rule, a query, a test or a sheet as a code block.',
		}));
}

function isCode({ type }: { type: string }): boolean {
	return type === 'code';
}
