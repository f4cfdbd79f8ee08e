import { verdictOf } from '../../engine/trials/score.ts';
import { findModelProblems } from '../../proof/model-problems.ts';
import type { Problem } from '../problem.ts';
import type { Book } from '../read/book.ts';
import { readModel } from '../read/model.ts';
import { readTrials } from '../read/trials.ts';

/** Trials that do not come out as their files record. Only looked for where the model can be walked. */
export function findStaleVerdicts(book: Book): Problem[] {
	return verdictsIn(book).map(({ file, line, column, noted, now }) => ({
		file,
		line,
		column,
		rule: 'stale-verdict',
		message: noted ? `It came out “${noted}”, and now “${now}”.` : `It comes out “${now}”.`,
		advice:
			'Read the trial. If this is meant, run `npm run permalinks`, and say why in the commit.',
	}));
}

/** For each trial whose file records something else than it gives now, both. */
export function verdictsIn(book: Book) {
	const model = readModel(book);
	if (!model || findModelProblems(model).length > 0) return [];
	return readTrials(book).flatMap(({ file: { file, frontMatter }, trial, verdict: noted }) => {
		const now = verdictOf(model, trial);
		return now === noted ? [] : [{ file, ...frontMatter.placeOf(['verdict']), noted, now }];
	});
}

/** The text of a trial’s file with its verdict recorded. */
export function withVerdict(text: string, verdict: string): string {
	const rest = text.replace(/^verdict:.*\n?/m, '').trimEnd();
	return `${rest}\n${verdict ? `verdict: ${verdict}\n` : ''}`;
}
