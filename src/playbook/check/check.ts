import { pageSchemas, sourceSchema, tensionSchema, termSchema } from '../schemas.ts';
import { siteSchema } from '../site-schema.ts';
import type { Book } from './book.ts';
import { findStrayFiles } from './files.ts';
import { findFootnoteProblems } from './footnotes.ts';
import { findLedgerProblems } from './ledger.ts';
import { findGuideProblems, type Prover } from './guide.ts';
import { findDeadLinks } from './links.ts';
import { sorted, type Problem } from './problem.ts';
import { findUnknownReferences } from './references.ts';
import { checkShape } from './shape.ts';
import { findSkeletonProblems } from './skeleton.ts';
import { findDuplicateTitles } from './titles.ts';
import { findTreeDocumentProblems } from './trees.ts';

/**
 * Every problem of the book at once, in the order of its files. With a prover, also what the guide
 * would say wrongly.
 */
export function findProblems(book: Book, prover?: Prover): Problem[] {
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
		...(prover ? findGuideProblems(book, prover) : []),
	]);
}

/** Problems of reading: syntax, traps, and front matter that does not fit its kind. */
function findShapeProblems({ documents, sources, tensions, glossary, site }: Book): Problem[] {
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
		...glossary.flatMap(({ file, frontMatter }) => [
			...frontMatter.problems,
			...checkShape(file, frontMatter, termSchema),
		]),
		...(site
			? [...site.frontMatter.problems, ...checkShape(site.file, site.frontMatter, siteSchema)]
			: []),
	];
}
