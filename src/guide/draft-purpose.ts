import type { Answers } from '../engine/guide/answers.ts';
import type { Model, Option } from '../engine/guide/model.ts';
import type { Purpose } from '../engine/guide/purpose.ts';
import { chosenOptions } from '../engine/guide/ranking.ts';
import * as w from './words.ts';

/** As much of a purpose as the answers say: what would be lost with it, and what would defeat it. */
export function draftOf(model: Model, answers: Answers): Purpose {
	const chosen = chosenOptions(model, answers);
	const job = chosen.find(({ question }) => question === model.questions[0]?.id);
	const fear = chosen.find(({ option }) => option.pushes.some(({ source }) => source === 'reader'));
	return {
		...(job && { because: w.lostWithIt(inSentence(job.option)) }),
		...(fear && { defeat: inSentence(fear.option) }),
	};
}

/** A label as it stands within a sentence. */
function inSentence({ label }: Option): string {
	return label.slice(0, 1).toLowerCase() + label.slice(1);
}
