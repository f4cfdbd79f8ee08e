import { lossesOf, pushOn } from '../engine/guide/choices.ts';
import type { Model } from '../engine/guide/model.ts';
import { nameIn } from '../engine/guide/read-answers.ts';
import { listed } from '../engine/record/standing.ts';
import { shownCondition, type ShownTerm } from './shown-rules.ts';

/** A sign for each loss that several answers may name. */
const signs = [...'abcdefghijklmnop'];

/** How such points are added up. */
export const lossRule =
	'Points with the same letter price the same loss: of those in one column only the largest counts.';

/** The guide to be filled in by hand: what it asks, what each answer adds, and which rules hold. */
export function worksheetOf(model: Model) {
	const losses = [...new Set(lossesOf(model).map(({ loss }) => loss))];
	const fears = model.questions.filter(({ reasoning }) => reasoning);
	return {
		questions: model.questions.map((question) => ({
			...question,
			many: question.choose === 'many',
			options: question.options.map((option) => ({
				...option,
				/** For each priority, in the order of the tally: the sign of a loss that counts once. */
				marks: model.priorities.map(({ id }) => {
					const { loss } = option.pushes.find(({ priority }) => priority === id) ?? {};
					return loss === undefined ? '' : (signs[losses.indexOf(loss)] ?? '');
				}),
				/** For each priority, in the order of the tally. */
				points: model.priorities.map(({ id }) => pushOn(option, id)),
			})),
		})),
		/** What to add up once more, and why. */
		again: [
			`Add up once more without ${listed(fears.map(({ name }) => `“${name}”`))}. If another priority comes first then, talk about the answer that divides the two before you act.`,
			'Not sure of an answer? Add up once for each answer you think possible. If first place stays the same, the question does not matter today.',
		],
		rails: model.guardRails.map((rail) => ({
			...rail,
			/** Any of these raises it; every term of one must be met. */
			raised: rail.raised.map((condition) => shownCondition(model, condition)),
			holds:
				rail.holds === undefined
					? ''
					: `${nameIn(model.priorities, rail.holds)} takes first place.`,
		})),
	};
}

/** A condition as one reads it: “Outage: severe; Peak: yes”. */
export function termsInWords(terms: readonly ShownTerm[]): string {
	return terms.map(({ name, values }) => `${name}: ${values.join(' / ')}`).join('; and ');
}

/** Two letters for a priority at the head of a narrow column: `Se`, or `Tm` where two words have capitals or matter. */
export function shortNames(model: Pick<Model, 'priorities'>): string[] {
	const taken = new Set<string>();
	return model.priorities.map(({ name }) => {
		const letters = name.toLowerCase().replaceAll(/[^a-z]/g, '');
		const rest = [...letters.slice(1)];
		const pair =
			rest
				.map((letter) => letters.charAt(0).toUpperCase() + letter)
				.find((each) => !taken.has(each)) ?? name;
		taken.add(pair);
		return pair;
	});
}
