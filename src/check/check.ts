import { readBook, type Book } from './read/book.ts';
import type { Problem } from './problem.ts';
import { sorted } from './report.ts';
import { findPracticesWithoutArtefact } from './rules/artefact.ts';
import { findFalseClaims } from './rules/case-claims.ts';
import { findWrongSums } from './rules/case-sums.ts';
import { findUnfitCharacters } from './rules/characters.ts';
import { findEchoedSummaries } from './rules/echoed-summary.ts';
import { findEditionProblems } from './rules/edition.ts';
import { findStrayFiles } from './rules/file-names.ts';
import { findFootnoteProblems, findUnusedSources } from './rules/footnotes.ts';
import { findReadingProblems } from './rules/front-matter.ts';
import { findTiringHabits } from './rules/habits.ts';
import { findLeftOverMarks } from './rules/left-over-marks.ts';
import { findDeadLinks } from './rules/links.ts';
import { findUnfitMarkup } from './rules/markup.ts';
import { findUnfitLengths } from './rules/page-length.ts';
import { findHidingAliases, findLostPermalinks, findNewPermalinks } from './rules/permalinks.ts';
import { findProseProblems } from './rules/prose.ts';
import { findUnknownReferences } from './rules/references.ts';
import { findSkeletonProblems } from './rules/skeleton.ts';
import { findStaleVerdicts } from './rules/trial-verdicts.ts';
import { findDuplicateTitles } from './rules/titles.ts';
import { findTreeDocumentProblems } from './rules/trees.ts';
import { findUnprovenAdvice } from './rules/unproven-advice.ts';

type Find = (book: Book) => Problem[];

/** What would be wrong on the site itself. */
const ofSite: readonly Find[] = [
	findStrayFiles,
	findReadingProblems,
	findUnfitCharacters,
	findUnfitMarkup,
	findLeftOverMarks,
	findDuplicateTitles,
	findSkeletonProblems,
	findDeadLinks,
	findFootnoteProblems,
	findUnknownReferences,
	findTreeDocumentProblems,
	findHidingAliases,
	findLostPermalinks,
	findFalseClaims,
	findStaleVerdicts,
];

/** What has to be mended before a change is taken; a build goes on, so that others can read it meanwhile. */
const ofReview: readonly Find[] = [
	findProseProblems,
	findTiringHabits,
	findEchoedSummaries,
	findUnfitLengths,
	findWrongSums,
	findPracticesWithoutArtefact,
	findUnusedSources,
	findNewPermalinks,
	findEditionProblems,
];

/** Who asks: whoever draws the site, or whoever takes a change. */
export type Scope = 'site' | 'review';

const finds: Readonly<Record<Scope, readonly Find[]>> = {
	// The proofs take seconds. An edition that is noted in `site.yaml` was proved when it was noted.
	site: [
		...ofSite,
		(book) => (findEditionProblems(book).length > 0 ? findUnprovenAdvice(book) : []),
	],
	review: [...ofSite, findUnprovenAdvice, ...ofReview],
};

/** Every problem of the content below a project’s root at once, in the order of its files. */
export function findProblems(root: string, scope: Scope = 'review'): Problem[] {
	return problemsOf(readBook(root), scope);
}

/** Every problem of a book that has been read. */
export function problemsOf(book: Book, scope: Scope): Problem[] {
	return sorted(finds[scope].flatMap((find) => find(book)));
}
