import { writeLink } from '../engine/record/link.ts';
import type { Model } from '../engine/guide/model.ts';
import type { Entry } from './opening.ts';
import { meetingAddress } from './meeting.ts';
import type { State } from './state.ts';

/** The entry of the tab’s history that the reader stands on, if it is one of ours. */
export function entryHere(): Entry | undefined {
	return (history.state as { guide?: Entry } | null)?.guide;
}

/** Writes the state into the address, as a step of its own or in place of the last one. */
export function writeAddress(
	model: Model,
	{ step, walk, answers, purpose, details, done, earlier, share, meeting, preset }: State,
	isStep: boolean,
): void {
	const entry: Entry = { step, walk, purpose, details, done, earlier, share, meeting, preset };
	// Who has answered nothing has nothing to save in the address.
	const isEmpty = !Object.keys(answers).length && !share;
	const path = location.pathname + (meeting ? meetingAddress('') : '');
	const address = isEmpty ? path : path + writeLink(model, answers, share ? purpose : {});
	try {
		history[isStep ? 'pushState' : 'replaceState']({ guide: entry }, '', address);
	} catch {
		// Some browsers allow only so many changes in half a minute; the next one catches up.
	}
}

/** The fragment of the address; nothing where it is an anchor of the page, such as the skip link’s, or a part of the result. */
export function fragmentHere(): string {
	const { hash } = location;
	return /^#part-/.test(hash) || document.getElementById(hash.slice(1)) ? '' : hash;
}
