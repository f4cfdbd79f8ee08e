import type { PlainAnswers } from '../engine/guide/answers.ts';

/** What is wrong with a model, or with what it says for some answers. */
export interface ModelProblem {
	readonly rule: string;
	/** The priority, option, practice or other thing it is about. */
	readonly subject: string;
	readonly message: string;
	/** A walk that shows it. */
	readonly witness?: PlainAnswers;
}
