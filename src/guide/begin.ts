import type { Answers } from '../engine/guide/answers.ts';
import { readJson } from '../engine/record/json-record.ts';
import { readLink, writeLink } from '../engine/record/link.ts';
import type { Model } from '../engine/guide/model.ts';
import type { GuideData } from './data.ts';
import { noticesOf } from './notices.ts';
import { isWritten, stepFor, emptyState, type State } from './state.ts';
import * as words from './words.ts';

/** What an entry of the tab’s history keeps beside its address: the step, and the words that no link holds. */
export type Entry = Pick<
	State,
	'step' | 'walk' | 'purpose' | 'details' | 'done' | 'earlier' | 'share' | 'meeting' | 'preset'
>;

/** What is there when the guide begins, or comes back to an address. */
export interface Place {
	/** The fragment of the address. */
	readonly fragment: string;
	readonly entry?: Entry | undefined;
	/** The draft that this browser keeps, as a JSON record. */
	readonly draft?: string | undefined;
}

/** So many answers are a way into the guide; more are somebody’s result, whatever they left open. */
export const entryAnswers = 2;

/** Where a link opens: what somebody sends after several answers is to be read, not to be answered. */
function stepOf(model: Model, answers: Answers): string {
	return Object.keys(answers).length > entryAnswers ? 'result' : stepFor(model, answers);
}

/**
 * Where the reader stands: the answers of the address, the words of this tab, and of the draft
 * if there is nothing else or it is about the same answers. Never throws, whatever is found.
 */
export function begin(
	{ model }: Pick<GuideData, 'model'>,
	{ fragment, entry, draft }: Place,
): State {
	const linked = readLink(model, fragment);
	const state: State = {
		...emptyState,
		step: stepOf(model, linked.answers),
		purpose: linked.purpose,
		share: false, // whoever shared their words in a link has not asked for ours
		...entry,
		answers: linked.answers,
		notices: noticesOf(model, linked),
	};
	if (draft === undefined) return state;
	const saved = readJson(model, draft);
	const { answers, purpose, ignored, details } = saved;
	const add = (notice: string) => [...state.notices, notice];
	if (ignored.some(({ rule }) => rule === 'not-a-record' || rule === 'too-long'))
		return { ...state, notices: add(words.draftBroken) };
	const isNew = fragment.length < 2 && !entry;
	// Words in a link are somebody’s: a draft with others is another draft.
	const isOther =
		writeLink(model, answers, isWritten(linked.purpose) ? purpose : {}) !==
		writeLink(model, linked.answers, linked.purpose);
	if (!isNew && isOther) return { ...state, notices: add(words.draftOther) };
	return {
		...state,
		answers,
		purpose: { ...purpose, ...state.purpose },
		details: {
			...details,
			...state.details,
			notes: { ...details.notes, ...state.details.notes },
		},
		keeping: true,
		step: entry?.step ?? stepFor(model, answers),
		notices: isNew ? [words.draftOpened, ...noticesOf(model, saved)] : state.notices,
	};
}
