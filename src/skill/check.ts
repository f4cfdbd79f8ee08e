import { answerTo, toPlain } from '../engine/guide/answers.ts';
import type { Model } from '../engine/guide/model.ts';
import { rank } from '../engine/guide/ranking.ts';
import { standingInWords } from '../engine/record/standing.ts';
import type { Given } from './given.ts';
import type { Said } from './said.ts';

/** What the records hold, as it was read; with everything that is wrong in them. */
export function check(model: Model, all: readonly Given[]): Said {
	const data = all.map(({ name, opened, notices, faults }) => ({
		name,
		answers: toPlain(model, opened.answers),
		purpose: opened.purpose,
		...opened.details,
		open: model.questions
			.filter(({ id, optional }) => !optional && !answerTo(opened.answers, id))
			.map(({ id }) => id),
		standing: standingInWords(rank(model, opened.answers)),
		notices,
		faults,
	}));
	const text = data.map(({ name, answers, date, version, open, standing, notices, faults }) =>
		[
			`${name}: ${Object.keys(answers).length} answers${date ? ` of ${date}` : ''}${version ? `, edition ${version}` : ''}.${faults.length ? '' : ' Nothing is wrong.'}`,
			...(open.length ? [`Not asked yet: ${open.join(', ')}.`] : []),
			`By edition ${model.version}: ${standing}.`,
			...notices,
		].join('\n'),
	);
	const faults = all.flatMap(({ name, faults }) => faults.map((each) => `${name}: ${each}`));
	return { text: text.join('\n\n'), data: { records: data }, faults };
}
