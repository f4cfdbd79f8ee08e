import type { Answers } from '../engine/guide/answers.ts';
import { readJson } from '../engine/record/json-record.ts';
import { readLink, writeLink } from '../engine/record/link.ts';
import type { Model } from '../engine/guide/model.ts';
import type { GuideData } from './data.ts';
import { noticesOf } from './notices.ts';
import { isSaid, stepFor, unasked, type State } from './state.ts';

/** What an entry of the tab’s history keeps beside its address: the step, and the words that no link holds. */
export type Entry = Pick<State, 'step' | 'walk' | 'purpose' | 'details' | 'asked' | 'share'>;

/** What is there when the guide begins, or comes back to an address. */
export interface Found {
	/** The fragment of the address. */
	readonly fragment: string;
	readonly entry?: Entry | undefined;
	/** The draft that this browser keeps, as a JSON record. */
	readonly draft?: string | undefined;
}

/** So few answers are a way into the guide; more are somebody’s result, whatever they left open. */
const few = 2;

/** Where a link opens: what somebody sends after several answers is to be read, not to be answered. */
function stepOf(model: Model, answers: Answers): string {
	return Object.keys(answers).length > few ? 'result' : stepFor(model, answers);
}

/**
 * Where the reader stands: the answers of the address, the words of this tab, and of the draft
 * if there is nothing else or it is about the same answers. Never throws, whatever is found.
 */
export function begin(data: GuideData, { fragment, entry, draft }: Found): State {
	const { model, words } = data;
	const there = readLink(model, fragment);
	const state: State = {
		...unasked,
		step: stepOf(model, there.answers),
		purpose: there.purpose,
		share: false, // whoever shared their words in a link has not asked for ours
		...entry,
		answers: there.answers,
		notices: noticesOf(data, there),
	};
	if (draft === undefined) return state;
	const kept = readJson(model, draft);
	const { answers, purpose, ignored, details } = kept;
	const add = (notice: string) => [...state.notices, notice];
	if (ignored.some(({ rule }) => rule === 'not-a-record' || rule === 'too-long'))
		return { ...state, notices: add(words.draftBroken) };
	const isNew = fragment.length < 2 && !entry;
	// Words in a link are somebody’s: a draft with others is another draft.
	const isOther =
		writeLink(model, answers, isSaid(there.purpose) ? purpose : {}) !==
		writeLink(model, there.answers, there.purpose);
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
		notices: isNew ? [words.draftOpened, ...noticesOf(data, kept)] : state.notices,
	};
}
