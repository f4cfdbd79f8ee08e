import { versionOf } from '../cache/made-before.ts';
import { digestOf } from '../cache/kept-together.ts';
import { markOf } from '../print/transforms/bind-built.ts';
import { keptPieces, programs } from '../print/transforms/kept-pieces.ts';

const { BASE_URL, PROD, SITE } = import.meta.env;
let version: string | undefined;

/** The pieces of the book that a build need not make. */
export const kept = keptPieces();

/** The digest of all that decides a piece of the book: what it is made of, and what makes it. */
export function digestOfPiece(source: string): string {
	version ??= versionOf(programs);
	return digestOf(JSON.stringify([source, BASE_URL, SITE, version]));
}

/** The mark of a piece that is kept, so that it need not be drawn; `source` decides how it looks. */
export function keptMark(name: string, source: string): string | undefined {
	const digest = PROD ? digestOfPiece(source) : '';
	return digest && kept.has({ name, digest }) ? markOf(name, digest) : undefined;
}
