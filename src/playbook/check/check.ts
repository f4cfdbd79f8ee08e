import { pageSchemas, sourceSchema, tensionSchema } from '../schemas.ts';
import type { Book } from './book.ts';
import { findStrayFiles } from './files.ts';
import { findFootnoteProblems } from './footnotes.ts';
import { findLedgerProblems } from './ledger.ts';
import { findDeadLinks } from './links.ts';
import { sorted, type Problem } from './problem.ts';
import { findUnknownReferences } from './references.ts';
import { checkShape } from './shape.ts';
import { findSkeletonProblems } from './skeleton.ts';
import { findDuplicateTitles } from './titles.ts';
import { findTreeDocumentProblems } from './trees.ts';

/** Every problem of the book at once, in the order of its files. */
export function findProblems(book: Book): Problem[] {
	return sorted([
		...findStrayFiles(book),
		...findShapeProblems(book),
		...findDuplicateTitles(book),
		...findDeadLinks(book),
		...findFootnoteProblems(book),
		...findSkeletonProblems(book),
		...findUnknownReferences(book),
		...findTreeDocumentProblems(book),
		...findLedgerProblems(book),
	]);
}

/** Problems of reading: syntax, traps, and front matter that does not fit its kind. */
function findShapeProblems({ documents, sources, tensions }: Book): Problem[] {
	return [
		...documents.flatMap(({ file, kind, frontMatter, problems }) => [
			...problems,
			...checkShape(file, frontMatter, pageSchemas[kind]),
		]),
		...sources.flatMap(({ file, frontMatter }) => [
			...frontMatter.problems,
			...checkShape(file, frontMatter, sourceSchema),
		]),
		...tensions.flatMap(({ file, frontMatter }) => [
			...frontMatter.problems,
			...checkShape(file, frontMatter, tensionSchema),
		]),
	];
}
