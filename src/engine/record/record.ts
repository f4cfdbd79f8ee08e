import type { Advice } from '../guide/advice.ts';
import { keep, type Details, type Reopened } from './kept.ts';
import { layOut } from './layout.ts';
import type { Model } from '../guide/model.ts';
import { tidyPurpose, type Purpose } from '../guide/purpose.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { readKept } from './read-kept.ts';
import { sectionsOf, titleOf } from './record-body.ts';
import type { RecordWords } from './record-words.ts';
import { writeFrontMatter } from './write-front-matter.ts';

/** The most lines a record takes. */
export const recordLines = 60;

/**
 * The advice as a Markdown decision record in MADR 4's shape. Its front matter holds
 * all that `readRecord` needs to open it again exactly; below it, long lists end in
 * a line that gathers the rest, so that the whole keeps to sixty lines.
 */
export function writeRecord(
	advice: Advice,
	purpose: Purpose,
	details: Details,
	words: RecordWords,
): string {
	const front = writeFrontMatter(keep(advice, purpose, details), ['purpose']);
	const body = layOut(
		sectionsOf(words, advice, tidyPurpose(purpose), details),
		recordLines - front.length - 2,
	);
	return [...front, '', `# ${titleOf(words, advice)}`, ...body, ''].join('\n');
}

/** Reads a record back. Never throws; whatever is left aside is told. */
export function readRecord(model: Model, text: string): Reopened {
	return readKept(model, text, readFrontMatter);
}
