import {
	answerTo,
	choose,
	chosenOf,
	give,
	NOT_SURE,
	notSure,
	openQuestions,
	withdraw,
	type Answer,
	type Answers,
} from '../engine/guide/answers.ts';
import type { Details, Reopened } from '../engine/record/saved-advice.ts';
import type { Question } from '../engine/guide/model.ts';
import type { Purpose, PurposeWord } from '../engine/guide/purpose.ts';

/** Everything the guide knows about one reader’s way through it; plain data that survives a reload. */
export interface State {
	/** The id of a question, or `result`. */
	readonly step: string;
	/** Raised when other answers are opened, so that Back tells a step from another record. */
	readonly walk: number;
	readonly answers: Answers;
	readonly purpose: Purpose;
	/** What a record says beside: its status, who decided, and the notes filled in on the result. */
	readonly details: Details;
	/** Practices that the reader has ticked as done. */
	readonly done: readonly string[];
	/** Other answers that the result tries, until they are kept or undone. */
	readonly trial?: Answers | undefined;
	/** The answers before the last trial was kept. */
	readonly before?: Answers | undefined;
	/** A record that was opened to be looked at again, as it was then. */
	readonly earlier?: Earlier | undefined;
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

/** A record as it was when it was made. */
export interface Earlier {
	readonly date: string;
	readonly answers: Answers;
}

/** A reader who has answered nothing yet, before the guide knows where to begin. */
export const emptyState: State = {
	step: '',
	walk: 0,
	answers: {},
	purpose: {},
	details: {},
	done: [],
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
	return [...questions.map(({ id }) => id), 'result'];
}

/** The step so many places on, or back; the first and last step lead nowhere. */
export function stepFrom(model: Asks, step: string, by: number): string {
	const steps = stepsOf(model);
	return steps[steps.indexOf(step) + by] ?? step;
}

/** Goes to a step. Notices have been read by then, and nothing is tried any more. */
export function goTo(state: State, step: string): State {
	return { ...state, step, notices: [], trial: undefined, before: undefined };
}

/** Whether anything of a purpose was written. */
export function isWritten(purpose: Purpose): boolean {
	return Object.values(purpose).some(Boolean);
}

/**
 * The answer after one click on an option. Of a question that takes one answer it replaces the
 * other; of one that takes many it is added or taken back. What takes the last one back leaves
 * the question open, since choosing none is an answer of its own.
 */
export function optionChosen(
	answers: Answers,
	{ id, choose: kind, options }: Question,
	option: string,
): Answer | undefined {
	if (kind === 'one') return choose(option);
	const before = chosenOf(answers, id);
	const after = options
		.map((each) => each.id)
		.filter((each) => before.includes(each) !== (each === option));
	return after.length ? choose(...after) : undefined;
}

/** The answer that the value of a field stands for: an option, nothing of them, or “not sure”. */
export function answerOf(value: string): Answer {
	return value === NOT_SURE ? notSure : choose(...(value ? [value] : []));
}

/** Gives an answer, or takes it back; all other answers stay as they were. */
export function answer(state: State, question: string, to: Answer | undefined): State {
	return {
		...state,
		answers: withAnswer(state.answers, question, to),
		preset: state.preset.filter((id) => id !== question),
	};
}

/** Tries an answer on the result: everything else stays as it is until it is kept. */
export function tryAnswer(state: State, question: string, to: Answer | undefined): State {
	const trial = withAnswer(state.trial ?? state.answers, question, to);
	return {
		...state,
		trial: changedIn(state.answers, trial).length ? trial : undefined,
		before: undefined,
	};
}

/** What is tried becomes the answers; it can be undone. */
export function keepTrial(state: State): State {
	const { trial = state.answers, answers } = state;
	const changed = changedIn(answers, trial);
	const preset = state.preset.filter((id) => !changed.includes(id));
	return { ...state, answers: trial, trial: undefined, before: answers, preset };
}

/** Takes a trial back, or the last one that was kept. */
export function undo(state: State): State {
	const { trial, before, answers } = state;
	return { ...state, answers: (!trial && before) || answers, trial: undefined, before: undefined };
}

/** Questions that are answered differently. */
export function changedIn(one: Answers, other: Answers): readonly string[] {
	return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
		(id) => JSON.stringify(answerTo(one, id)) !== JSON.stringify(answerTo(other, id)),
	);
}

function withAnswer(answers: Answers, question: string, to: Answer | undefined): Answers {
	return to ? give(answers, question, to) : withdraw(answers, question);
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
export function stepFor(model: Asks, answers: Answers): string {
	return openQuestions(model, answers).find(({ id }) => !answerTo(answers, id))?.id ?? 'result';
}

/** Ticks a practice as done, or takes the tick back. */
export function tick(state: State, practice: string): State {
	const done = state.done.filter((id) => id !== practice);
	return { ...state, done: done.length < state.done.length ? done : [...done, practice] };
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
		...emptyState,
		step: stepFor(model, answers),
		walk: state.walk + 1,
		answers,
		purpose,
		details,
		earlier: details.date ? { date: details.date, answers } : undefined,
		notices,
	};
}
