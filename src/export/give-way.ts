import { getPriority, setPriority } from 'node:os';

/**
 * Lets this thread, and what it starts, run when the build itself would not: what is made beside the
 * pages never keeps them waiting. Only for good, since nobody but root may take it back; where a
 * priority is that of a whole process, nothing changes.
 */
export function giveWay(): void {
	if (process.platform !== 'linux') return;
	try {
		setPriority(0, Math.max(15, getPriority(0)));
	} catch {
		return; // it is not allowed here, and only costs time
	}
}
