import { pageSchemas, sourceSchema, tensionSchema } from '../schemas.ts';
import type { Book } from './book.ts';
import { findFootnoteProblems } from './footnotes.ts';
import { checkShape } from './front-matter.ts';
import { findDeadLinks } from './links.ts';
import { sorted, type Problem } from './problem.ts';
import { findUnknownReferences } from './references.ts';
import { findSkeletonProblems } from './skeleton.ts';
import { findDuplicateTitles } from './titles.ts';

/** Every problem of the book at once, in the order of its files. */
export function findProblems(book: Book): Problem[] {
	const shapes = findShapeProblems(book);
	const shapeless = new Set(shapes.map(({ file }) => file));
	const all = [...book.documents, ...book.sources, ...book.tensions];
	const shapely = new Set(
		all.filter(({ file, frontMatter }) => frontMatter.data !== undefined && !shapeless.has(file)).map(({ file }) => file),
	);
	return sorted([
		...shapes,
		...findDuplicateTitles(book),
		...findDeadLinks(book),
		...findFootnoteProblems(book),
		...findSkeletonProblems(book),
		...findUnknownReferences(book, shapely),
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
