import {
	answerTo,
	choose,
	chosenOf,
	give,
	withdraw,
	type Answer,
	type Answers,
} from '../engine/guide/answers.ts';
import type { Details, Reopened } from '../engine/record/saved-advice.ts';
import type { Question } from '../engine/guide/model.ts';
import type { Purpose, PurposeWord } from '../engine/guide/purpose.ts';

/** Everything the guide knows about one reader’s way through it; plain data that survives a reload. */
export interface State {
	/** `purpose`, the id of a question, or `result`. */
	readonly step: string;
	/** Raised when other answers are opened, so that Back tells a step from another record. */
	readonly walk: number;
	readonly answers: Answers;
	readonly purpose: Purpose;
	/** What a record says beside: its status, who decided, and the notes filled in on the result. */
	readonly details: Details;
	/** Whether the purpose was asked for on the way to the result, which it then leads to. */
	readonly asked: boolean;
	/** Whether the purpose’s words go into the link. */
	readonly share: boolean;
	/** Whether this browser keeps a draft of this. */
	readonly keeping: boolean;
	/** Whether this is for a meeting: no ranking is shown, and it ends in answers to copy. */
	readonly meeting: boolean;
	/** Questions that were answered beforehand, by the edition or by a link, and not changed since. */
	readonly preset: readonly string[];
	/** What the reader should know about what was opened. */
	readonly notices: readonly string[];
}

/** A reader who has answered nothing yet. */
export const emptyState: State = {
	step: 'purpose',
	walk: 0,
	answers: {},
	purpose: {},
	details: {},
	asked: false,
	share: false,
	keeping: false,
	meeting: false,
	preset: [],
	notices: [],
};

interface Asks {
	readonly questions: readonly Question[];
}

/** Every step in the order in which it is offered. */
export function stepsOf({ questions }: Asks): readonly string[] {
	return ['purpose', ...questions.map(({ id }) => id), 'result'];
}

/** The step so many places on, or back; the first and last step lead nowhere. */
export function stepFrom(model: Asks, step: string, by: number): string {
	const steps = stepsOf(model);
	return steps[steps.indexOf(step) + by] ?? step;
}

/** Goes to a step. Notices have been read by then. */
export function goTo(state: State, step: string): State {
	return { ...state, step, notices: [] };
}

/** Goes on from a question. A purpose nobody has written down is asked for once before the result. */
export function afterQuestion(model: Asks, state: State): State {
	const next = stepFrom(model, state.step, 1);
	return next === 'result' && !state.asked && !isWritten(state.purpose)
		? goTo({ ...state, asked: true }, 'purpose')
		: goTo(state, next);
}

/** Where the purpose leads: to the first open question, or back to the result it was asked for. */
export function afterPurpose(model: Asks, { asked, answers }: State): string {
	const next = asked ? 'result' : stepFor(model, answers);
	return next === 'purpose' ? stepFrom(model, next, 1) : next;
}

/** Whether anything of a purpose was written. */
export function isWritten(purpose: Purpose): boolean {
	return Object.values(purpose).some(Boolean);
}

/**
 * One click on an option. Of a question that takes one answer it replaces the other;
 * of one that takes many it is added or taken back. What takes the last one back leaves
 * the question open, since choosing none is an answer of its own.
 */
export function chooseOption(
	state: State,
	{ id, choose: kind, options }: Question,
	option: string,
): State {
	const before = chosenOf(state.answers, id);
	if (kind === 'one') return answer(state, id, choose(option));
	const after = options
		.map((each) => each.id)
		.filter((each) => before.includes(each) !== (each === option));
	return answer(state, id, after.length ? choose(...after) : undefined);
}

/** Gives an answer, or takes it back; all other answers stay as they were. */
export function answer(state: State, question: string, to: Answer | undefined): State {
	const { answers } = state;
	return {
		...state,
		answers: to ? give(answers, question, to) : withdraw(answers, question),
		preset: state.preset.filter((id) => id !== question),
	};
}

/** Writes one line of the purpose. */
export function writePurpose(state: State, word: PurposeWord, text: string): State {
	return { ...state, purpose: { ...state.purpose, [word]: text } };
}

/** Fills in something on the result. */
export function fillIn(state: State, notes: Readonly<Record<string, string>>): State {
	return {
		...state,
		details: { ...state.details, notes: { ...state.details.notes, ...notes } },
	};
}

/** Where somebody with these answers goes on: the first open question, or the result. */
export function stepFor({ questions }: Asks, answers: Answers): string {
	if (!questions.some(({ id }) => answerTo(answers, id))) return 'purpose';
	return questions.find(({ id }) => !answerTo(answers, id))?.id ?? 'result';
}

/** Opens a record or link in place of what was there. */
export function open(
	state: State,
	model: Asks,
	opened: Reopened,
	notices: readonly string[],
): State {
	const { answers, purpose, details } = opened;
	return {
		...state,
		step: stepFor(model, answers),
		walk: state.walk + 1,
		answers,
		purpose,
		details,
		share: false,
		preset: [],
		notices,
	};
}
