// The thread that a build starts: it checks the content of a project, answers, and ends.
import { parentPort, workerData } from 'node:worker_threads';
import { readBook } from './read/book.ts';
import { problemsOfBuild } from './build-problems.ts';
import type { Problem } from '../model/read/problem.ts';
import { rightBefore } from './still-right.ts';

const root = String(workerData);
parentPort?.postMessage(await problems());

async function problems(): Promise<Problem[]> {
	const before = rightBefore(root);
	if (before.isStill()) return [];
	before.forget();
	const book = await readBook(root);
	const found = problemsOfBuild(root, book);
	if (found.length === 0) before.remember(book);
	return found;
}
