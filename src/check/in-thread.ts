import { toldByThread } from '../cache/told-by-thread.ts';
import type { Problem } from '../model/read/problem.ts';

/** The problems in the content of a project that stop a build, found in a thread of its own. */
export function checkInThread(root: string): Promise<Problem[]> {
	const program = new URL('./thread.ts', import.meta.url);
	return toldByThread(program, root, 'The check of the content ended without an answer.');
}
