import { readBook, type Book } from './read/book.ts';
import type { Problem } from './problem.ts';
import { sorted } from './report.ts';
import { findEditionProblems } from './rules/edition.ts';
import { findStrayFiles } from './rules/file-names.ts';
import { findFootnoteProblems, findUnusedSources } from './rules/footnotes.ts';
import { findReadingProblems } from './rules/front-matter.ts';
import { findGuideProblems } from './rules/guide.ts';
import { findDeadLinks } from './rules/links.ts';
import { findUnfitLengths } from './rules/page-length.ts';
import { findHidingAliases, findLostPermalinks, findNewPermalinks } from './rules/permalinks.ts';
import { findProseProblems } from './rules/prose.ts';
import { findUnknownReferences } from './rules/references.ts';
import { findSkeletonProblems } from './rules/skeleton.ts';
import { findDuplicateTitles } from './rules/titles.ts';
import { findTreeDocumentProblems } from './rules/trees.ts';

type Find = (book: Book) => Problem[];

/** What is wrong on the site itself, and so stops a build. */
const ofBuild: readonly Find[] = [
	findStrayFiles,
	findReadingProblems,
	findDuplicateTitles,
	findSkeletonProblems,
	findDeadLinks,
	findFootnoteProblems,
	findUnknownReferences,
	findTreeDocumentProblems,
	findHidingAliases,
	findLostPermalinks,
	findGuideProblems,
];

/** What has to be mended before a change is taken; a build goes on, so that others can read it meanwhile. */
const ofReview: readonly Find[] = [
	findProseProblems,
	findUnfitLengths,
	findUnusedSources,
	findNewPermalinks,
	findEditionProblems,
];

/**
 * Every problem of the content below a project’s root at once, in the order of its files: for a
 * review, or only what stops a build.
 */
export function findProblems(root: string, scope: 'review' | 'build' = 'review'): Problem[] {
	const book = readBook(root);
	const finds = scope === 'build' ? ofBuild : [...ofBuild, ...ofReview];
	return sorted(finds.flatMap((find) => find(book)));
}
