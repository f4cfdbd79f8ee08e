import { evaluate, type Evaluation } from '../guide/advice.ts';
import { answersTo } from '../guide/answers.ts';
import { beginWith } from '../guide/begin-with.ts';
import type { Model, Question } from '../guide/model.ts';
import { rank } from '../guide/ranking.ts';
import { readAnswers } from '../guide/read-answers.ts';
import type { Call, Given, Trial } from './trial.ts';

/** What the source says of a first place. */
export type Mark = 'accepted' | 'ruled-out' | 'neither';

/** Which answers the guide gets: all, the reader’s own reasoning alone, the facts alone, the first question alone. */
export type Way = 'both' | 'reasoning' | 'facts' | 'job';

/** What came first, and what the source says of it. */
export interface Placed {
	readonly first: readonly string[];
	readonly mark: Mark;
}

/** What the guide made of one reader’s answers. */
export interface Score {
	readonly reader: string;
	/** Whether the reader knew the case, and may have answered with hindsight. */
	readonly recognised: boolean;
	readonly ways: Readonly<Record<Way, Placed>>;
	/** Whether reasoning and facts name the same first; nothing where one of them names none. */
	readonly agree?: boolean;
	/** How far each required call was given, in the trial’s order; nothing where that was not judged. */
	readonly required: readonly (Given | undefined)[];
	readonly forbidden: readonly (Given | undefined)[];
}

/** Which questions count. */
export const ways: Readonly<Record<Way, (question: Question) => boolean>> = {
	both: () => true,
	reasoning: isReasoning,
	facts: (question) => !isReasoning(question),
	job: ({ id }) => id === 'job',
};

/** Gives a trial’s answers to the guide, reader by reader, and compares with its source. */
export function scoresOf(model: Model, trial: Trial): readonly Score[] {
	return trial.readers.map(({ name, recognised, answers: plain }) => {
		const { answers } = readAnswers(model, plain);
		const advice = evaluate(model, answers);
		const placed = (way: Way) => {
			const { first } = rank(model, answersTo(model, answers, ways[way]));
			return { first, mark: markOf(trial, first) };
		};
		const [both, reasoning, facts] = [placed('both'), placed('reasoning'), placed('facts')];
		const { kind } = advice.agreement;
		const { three, rest } = beginWith(advice);
		const shown = [...three, ...rest].map(({ practice }) => practice.id);
		const given = (call: Call) => givenIn(advice, shown, call, name);
		return {
			reader: name,
			recognised,
			ways: { both, reasoning, facts, job: placed('job') },
			...((kind === 'agree' || kind === 'part') && { agree: kind === 'agree' }),
			required: trial.requires.map(given),
			forbidden: trial.forbids.map(given),
		};
	});
}

/** Accepted where all that share first place are; ruled out where one of them is. */
export function markOf({ first: { accepted, ruledOut } }: Trial, first: readonly string[]): Mark {
	if (first.some((id) => ruledOut.includes(id))) return 'ruled-out';
	return first.length > 0 && first.every((id) => accepted.includes(id)) ? 'accepted' : 'neither';
}

/** What a trial’s file records of how it came out: one line, and nothing where nobody answered. */
export function verdictOf(model: Model, trial: Trial): string {
	return scoresOf(model, trial)
		.map(({ reader, ways: { both, reasoning, facts }, required, forbidden }) =>
			[
				`${reader} ${both.first.join(' and ') || 'nothing'} ${both.mark}`,
				`reasoning ${reasoning.mark}`,
				`facts ${facts.mark}`,
				`required ${clear(required)}`,
				`forbidden ${clear(forbidden)}`,
			].join(', '),
		)
		.join('; ');
}

function clear(given: readonly (Given | undefined)[]): string {
	const judged = given.filter((each) => each !== undefined);
	return `${judged.filter((each) => each === 'clear').length} of ${judged.length}`;
}

function isReasoning({ reasoning = false }: Question): boolean {
	return reasoning;
}

/** A practice or a rail is given where readers are shown it; whether other words give a call, its judge says. */
function givenIn(
	{ guardRails, leftOut }: Evaluation,
	shown: readonly string[],
	call: Call,
	reader: string,
): Given | undefined {
	const judged = call.given?.[reader];
	if ('call' in call) return judged;
	if ('rail' in call)
		return guardRails.some(({ rail }) => rail.id === call.rail) ? 'clear' : (judged ?? 'absent');
	if (shown.includes(call.practice)) return 'clear';
	const isLeftOut = leftOut.some(({ practice }) => practice.id === call.practice);
	return isLeftOut ? 'opposed' : (judged ?? 'absent');
}
