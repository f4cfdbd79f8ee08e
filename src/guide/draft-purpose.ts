import type { Answers } from '../engine/guide/answers.ts';
import type { Model, Option } from '../engine/guide/model.ts';
import type { Purpose, PurposeWord } from '../engine/guide/purpose.ts';
import { chosenOptions } from '../engine/guide/ranking.ts';
import { goTo, isWritten, type State } from './state.ts';
import * as w from './words.ts';

/** As much of a purpose as the answers say: what would be lost with it, and what would defeat it. */
function draftOf(model: Model, answers: Answers): Purpose {
	const chosen = chosenOptions(model, answers);
	const job = chosen.find(({ question }) => question === model.questions[0]?.id);
	const fear = chosen.find(({ option }) => option.pushes.some(({ source }) => source === 'reader'));
	return {
		...(job && { because: w.lostWithIt(inSentence(job.option)) }),
		...(fear && { defeat: inSentence(fear.option) }),
	};
}

/** Goes to a step; on the result a purpose is drafted where none is written. */
export function goOn(model: Model, state: State, step: string): State {
	const next = goTo(state, step);
	if (step !== 'result' || isWritten(state.purpose)) return next;
	return { ...next, purpose: draftOf(model, state.answers) };
}

/** The state with what was drafted from other answers drafted anew. */
export function redrafted(model: Model, before: Answers, state: State): State {
	const [old, now] = [before, state.answers].map((answers) => draftOf(model, answers));
	const words = Object.entries(state.purpose) as [PurposeWord, string][];
	const purpose = words.map(([word, text]) => [word, text === old?.[word] ? now?.[word] : text]);
	return { ...state, purpose: Object.fromEntries(purpose) as Purpose };
}

/** A label as it stands within a sentence. */
function inSentence({ label }: Option): string {
	return label.slice(0, 1).toLowerCase() + label.slice(1);
}
