import { readJson } from '../engine/record/json-record.ts';
import { readLink, writeLink } from '../engine/record/link.ts';
import type { GuideData } from './data.ts';
import * as words from './notice-words.ts';
import { noticesOf } from './notices.ts';
import { stateAt, type Place } from './opening.ts';
import { isWritten, stepFor, type State } from './state.ts';

/**
 * Where the reader stands: the answers of the address, the words of this tab, and of the draft
 * if there is nothing else or it is about the same answers. Never throws, whatever is found.
 */
export function begin(
	{ model }: Pick<GuideData, 'model'>,
	{ fragment, entry, draft }: Place,
): State {
	const linked = readLink(model, fragment);
	const state = { ...stateAt(model, linked, entry), notices: noticesOf(model, linked) };
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
