import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Holds a place for this process until it ends, so that two builds do not write into one another.
 * Gives the process that holds it already; a file that an ended one left behind does not count.
 */
export function hold(file: string): number | undefined {
	const mine = `${process.pid}`;
	try {
		writeFileSync(file, mine, { flag: 'wx' });
	} catch {
		const holder = Number(readFileSync(file, 'utf8'));
		if (isRunning(holder)) return holder;
		writeFileSync(file, mine);
	}
	process.once('exit', () => rmSync(file, { force: true }));
	return undefined;
}

function isRunning(id: number): boolean {
	try {
		return id > 0 && process.kill(id, 0);
	} catch (cause) {
		// Somebody else’s process is one as well.
		return (cause as NodeJS.ErrnoException).code === 'EPERM';
	}
}
