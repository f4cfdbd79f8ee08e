import type { Advice } from '../guide/advice.ts';
import { titleOf } from './decision.ts';
import { markdown } from './escapes.ts';
import { layOut } from './layout.ts';
import { tidyPurpose, type Purpose } from '../guide/purpose.ts';
import { sectionsOf } from './record-body.ts';
import { savedAdvice, type Details } from './saved-advice.ts';
import { writeFrontMatter } from './write-front-matter.ts';

/** The most lines a record takes. */
export const recordLines = 60;

/**
 * The advice as a Markdown decision record in MADR 4's shape. Its front matter holds
 * all that `readRecord` needs to open it again exactly; below it, long lists end in
 * a line that gathers the rest, so that the whole keeps to sixty lines.
 */
export function writeRecord(advice: Advice, purpose: Purpose, details: Details): string {
	const front = writeFrontMatter(savedAdvice(advice, purpose, details), ['purpose']);
	const body = layOut(
		sectionsOf(advice, tidyPurpose(purpose), details),
		recordLines - front.length - 2,
	);
	return [...front, '', `# ${markdown(titleOf(advice, details))}`, ...body, ''].join('\n');
}
