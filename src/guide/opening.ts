import type { Answers } from '../engine/guide/answers.ts';
import type { Model } from '../engine/guide/model.ts';
import { readLink } from '../engine/record/link.ts';
import type { Reopened } from '../engine/record/saved-advice.ts';
import type { GuideData } from './data.ts';
import { emptyState, stepFor, type State } from './state.ts';

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

/** Where a link and what the tab remembers lead, before anything is told of them. */
export function stateAt(model: Model, linked: Reopened, entry: Entry | undefined): State {
	return {
		...emptyState,
		step: stepOf(model, linked.answers),
		purpose: linked.purpose,
		share: false, // whoever shared their words in a link has not asked for ours
		...entry,
		answers: linked.answers,
	};
}

/** Where the reader stands, if no draft is kept and nothing is to be told of the address; else `begin` says it. */
export function openedAtOnce(
	{ model }: Pick<GuideData, 'model'>,
	{ fragment, entry, draft }: Place,
): State | undefined {
	const linked = readLink(model, fragment);
	const { version = model.version } = linked.details;
	const isAsNow = !linked.ignored.length && version === model.version;
	return isAsNow && draft === undefined ? stateAt(model, linked, entry) : undefined;
}
