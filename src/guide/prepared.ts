import { answerTo } from '../engine/guide/answers.ts';
import { readAnswers } from '../engine/guide/read-answers.ts';
import { entryAnswers } from './opening.ts';
import type { GuideData } from './data.ts';
import { stepsOf, type State } from './state.ts';

/**
 * What is prepared for a reader who comes in: the edition answers some questions beforehand, a link
 * with `?preset` says that its answers are meant so, and one with `?meeting` hides the ranking.
 */
export function prepared(
	{ model, preset = {} }: Pick<GuideData, 'model' | 'preset'>,
	state: State,
	search: string,
	software = '',
): State {
	const query = new URLSearchParams(search);
	const isLinkPreset = query.has('preset');
	const given = Object.keys(state.answers);
	// Many answers are somebody’s result, and a draft is somebody’s own.
	const isWayIn = isLinkPreset || (given.length <= entryAnswers && !state.keeping);
	const own = isWayIn ? readAnswers(model, preset).answers : {};
	const added = Object.keys(own).filter((id) => !answerTo(state.answers, id));
	return {
		...state,
		answers: { ...own, ...state.answers },
		preset: [...(isLinkPreset ? given : []), ...added],
		...(isLinkPreset && { step: stepsOf(model)[0] ?? state.step }),
		...(query.has('meeting') && { meeting: true }),
		...(software && { details: { ...state.details, software } }),
	};
}
