import { toldByThread } from '../../cache/told-by-thread.ts';

/** Binds the book of a built site, `bindBuilt`, in a thread of its own; what that throws is thrown here. */
export function bindBeside(file: string): Promise<void> {
	const program = new URL('./bind-thread.ts', import.meta.url);
	return toldByThread(program, file, 'The book was left unbound.');
}
