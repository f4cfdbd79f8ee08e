import { pageSchemas, sourceSchema, tensionSchema, termSchema } from '../model/schemas.ts';
import { siteSchema } from '../model/site-schema.ts';
import type { Book, DataFile } from './read/book.ts';
import type { BookDocument } from '../model/read/document.ts';
import { findStrayFiles } from './read/files.ts';
import { findFootnoteProblems } from './rules/footnotes.ts';
import { findLedgerProblems } from './rules/ledger.ts';
import { findGuideProblems, type Prover } from './rules/guide.ts';
import { findDeadLinks, type Linked } from './rules/links.ts';
import { sorted, type Problem } from '../model/read/problem.ts';
import { findUnknownReferences } from './rules/references.ts';
import { checkShape } from '../model/read/shape.ts';
import { findSkeletonProblems } from './rules/skeleton.ts';
import { findDuplicateTitles } from './rules/titles.ts';
import { findTreeDocumentProblems } from './rules/trees.ts';

/**
 * Every problem of the book at once, in the order of its files. With a prover, also what the guide
 * would say wrongly.
 */
export function findProblems(book: Book, prover?: Prover): Problem[] {
	return sorted([
		...findPageProblems(book.documents, book),
		...findStrayFiles(book),
		...findDataProblems(book),
		...findDuplicateTitles(book),
		...findUnknownReferences(book),
		...findLedgerProblems(book),
		...(prover ? findGuideProblems(book, prover) : []),
	]);
}

/**
 * What is wrong with the text of pages: all that a page can go wrong by while its front matter, and
 * the front matter and headings of all others, stay the same. Whatever looks at more belongs above.
 */
export function findPageProblems(
	pages: readonly BookDocument[],
	{
		documents,
		sources,
	}: { documents: readonly Linked[]; sources: readonly Pick<DataFile, 'id'>[] },
): Problem[] {
	return [
		...pages.flatMap(({ file, kind, frontMatter, problems }) => [
			...problems,
			...checkShape(file, frontMatter, pageSchemas[kind]),
		]),
		...findDeadLinks(pages, documents),
		...findFootnoteProblems(pages, sources),
		...findSkeletonProblems(pages),
		...findTreeDocumentProblems(pages),
	];
}

/** Files of data that cannot be read, or do not fit their kind. */
function findDataProblems({ sources, tensions, glossary, site }: Book): Problem[] {
	return [
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
