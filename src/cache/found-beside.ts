import type { Files } from './last-site.ts';
import { toldByThread } from './told-by-thread.ts';

/** Every file of a site, looked up in a thread: there may be tens of thousands. Throws what the thread throws. */
export function foundBeside(dist: string): Promise<Files> {
	const program = new URL('./found-thread.ts', import.meta.url);
	return toldByThread(program, dist, 'The files of the last site were not looked up.');
}
