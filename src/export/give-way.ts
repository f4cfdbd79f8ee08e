import { setPriority } from 'node:os';

/**
 * Lets this thread, and what it starts, run when the build itself would not: what is made beside the
 * pages never keeps them waiting. Where a priority is that of a whole process, nothing changes.
 */
export function giveWay(): void {
	if (process.platform === 'linux') setPriority(0, 15);
}
