import { lastMade } from '../cache/last-made.ts';

/** Keeps the pieces of the book as they were last made, by their addresses. */
export const keepPiece = lastMade('pieces');
