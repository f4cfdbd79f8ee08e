import type { PlainAnswers } from '../engine/guide/answers.ts';
import type { Bits } from './bits.ts';
import type { Compiled } from './compiled.ts';

/** What one walk comes to. One object serves every walk: read it, do not keep it. */
export interface Walked {
	/** By question, the position of the way it was answered. */
	readonly choices: Int32Array;
	readonly totals: Int32Array;
	/** Bits of the priorities. */
	first: number;
	high: number;
	/** By priority; 0 for those behind the third seat, unless a hold must be seen. */
	readonly places: Int32Array;
	/** The conditions that are met. */
	readonly met: Bits;
}

/** The answers of a walk in the form case studies use. */
export function witnessOf(
	{ questions }: Compiled,
	{ choices }: Pick<Walked, 'choices'>,
): PlainAnswers {
	return Object.fromEntries(
		questions.map(({ question, choices: ways }, at) => {
			const options = ways[choices[at]!]!.options.map(({ id }) => id);
			return [question.id, question.choose === 'one' ? options[0]! : options];
		}),
	);
}
