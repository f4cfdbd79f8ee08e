import { answerTo, chosenOf, give, withdraw, type Answers } from '../../engine/guide/answers.ts';
import type { Model } from '../../engine/guide/model.ts';

/** The answers on the way from one set to another, and which answer changed last, in words. */
export interface Frame {
	readonly answers: Answers;
	readonly says: string;
}

/** Exchanges one answer after the other, in the order of the questions. */
export function framesBetween(model: Model, from: Answers, to: Answers): readonly Frame[] {
	const frames: Frame[] = [{ answers: from, says: '' }];
	for (const { id, name, options } of model.questions) {
		const now = frames.at(-1)?.answers ?? from;
		const other = answerTo(to, id);
		if (JSON.stringify(answerTo(now, id)) === JSON.stringify(other)) continue;
		const chosen = chosenOf(to, id);
		const labels = options.filter((option) => chosen.includes(option.id)).map(({ label }) => label);
		frames.push({
			answers: other ? give(now, id, other) : withdraw(now, id),
			says: `${name}: ${labels.join('; ') || 'none of these'}`,
		});
	}
	return frames;
}
