import type { Book } from './read/book.ts';
import { findProblems } from './check.ts';
import { provedOnce } from './proof-cache.ts';
import type { Problem } from '../model/read/problem.ts';

/**
 * The problems that stop a build. A page that is not in the ledger yet may be looked at; the command
 * and the tests ask for it.
 */
export function problemsOfBuild(root: string, book: Book): Problem[] {
	return findProblems(book, provedOnce(root)).filter(({ rule }) => rule !== 'new-permalink');
}
