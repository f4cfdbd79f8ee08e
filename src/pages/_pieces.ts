import { lastMade } from '../cache/last-made.ts';
import { versionOf } from '../cache/made-before.ts';

const keep = lastMade('pieces');
let programs: string | undefined;

/** Keeps the pieces of the book as they were last made, by their names, while what makes them is the same. */
export const keepPiece: typeof keep = (name, source, make) => {
	programs ??= versionOf(['src/markdown', 'src/playbook']);
	return keep(name, JSON.stringify([source, programs]), make);
};
