import type { Advice } from '../../engine/guide/advice.ts';
import { chosenOf } from '../../engine/guide/answers.ts';
import { isMet, subjectOf } from '../../engine/guide/condition.ts';
import { sameSet } from '../../engine/guide/flips.ts';
import { standingInWords } from '../../engine/record/standing.ts';
import type { Condition, Model } from '../../engine/guide/model.ts';

/** What the engine puts first instead, the lines that make it so, and the single answers that would turn it. */
export function firstSaid(advice: Advice, claimed: readonly string[]): string {
	const { first } = advice.ranking;
	const said = first.length
		? `The engine puts first: ${first.join(', ')}.`
		: `${standingInWords(advice.ranking)}.`;
	const involved = [...new Set([...first, ...claimed])].filter(
		(id) => first.includes(id) !== claimed.includes(id),
	);
	const flips = advice.flips.filter((flip) => sameSet(flip.first, claimed));
	const would = flips.map(({ question, to }) => `${question}=${to.join('+') || '[]'}`);
	return [
		said,
		...involved.map((id) => standingOf(advice, id)),
		would.length
			? `The claim would hold with ${would.slice(0, 3).join(' or ')}.`
			: 'No single other answer would make the claim hold.',
	].join(' ');
}

/** Place, total and the lines that make it, heaviest first. */
export function standingOf({ ranking: { places } }: Advice, id: string): string {
	const ranked = places.find(({ priority }) => priority.id === id);
	if (!ranked) return '';
	const lines = ranked.lines
		.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
		.map(
			({ question, option, points }) =>
				`${question}=${option} ${points > 0 ? '+' : points ? '−' : ''}${Math.abs(points)}`,
		);
	const held = ranked.heldBy.length ? `, held by ${ranked.heldBy.join(', ')}` : '';
	return `${id} has place ${ranked.place} with ${ranked.total} (${lines.join(', ') || 'no lines'})${held}.`;
}

/** Why a practice is not advised: what blocks it, or what its nearest rule still lacks. */
export function whyNot(model: Model, advice: Advice, id: string): string {
	const rules = model.practices.find((practice) => practice.id === id)?.advise ?? [];
	const blocked = rules.find(({ when }) => isMet(when, advice.answers, advice.ranking));
	const block = blocked?.unless?.find((each) => isMet(each, advice.answers, advice.ranking));
	if (block) return `A rule applies, but is blocked by ${tell(block)}.`;
	return missing(
		advice,
		rules.map(({ when }) => when),
	);
}

/** What the condition that is closest to being met still lacks. */
export function missing({ answers, ranking }: Advice, conditions: readonly Condition[]): string {
	const [nearest] = conditions
		.map((condition) =>
			Object.entries(condition).filter(
				([key, wanted]) => !isMet({ [key]: wanted }, answers, ranking),
			),
		)
		.toSorted((a, b) => a.length - b.length);
	if (!nearest) return 'Nothing ever calls for it.';
	return nearest
		.map(([key, wanted]) => {
			const name = subjectOf(key);
			const given = name === 'first' || name === 'high' ? ranking[name] : chosenOf(answers, name);
			return `It needs ${tell({ [key]: wanted })}; here ${name} is ${given.join(', ') || 'nothing'}.`;
		})
		.join(' ');
}

function tell(condition: Condition): string {
	return Object.entries(condition)
		.map(([key, wanted]) => `${key}=${[wanted].flat().join('|')}`)
		.join(' and ');
}
