import type { Answers } from './answers.ts';
import { isMet, type Standing } from './condition.ts';
import type { Model, Tension } from './model.ts';

/** Answers that contradict each other, each with what to ask. */
export function tensionsIn(model: Model, answers: Answers, standing: Standing): readonly Tension[] {
	return model.tensions.filter(({ when }) => isMet(when, answers, standing));
}
