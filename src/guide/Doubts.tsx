import type { Advice } from '../engine/guide/advice.ts';
import { placeRanges } from '../engine/guide/place-ranges.ts';
import { listed, namesOf } from '../engine/record/standing.ts';
import { choose } from '../engine/guide/answers.ts';
import { byId } from '../engine/guide/read-answers.ts';
import { worthAnswering } from '../engine/guide/worth-answering.ts';
import { Part } from './Part.tsx';
import { goTo, tryAnswer } from './state.ts';
import type { View } from './view.ts';
import * as w from './words.ts';

interface Props {
	view: View;
	advice: Advice;
}

/** How sure the ranking is: close calls, the nearest flips, and the range that “not sure” leaves. */
export function Doubts({ view: { data, state, set }, advice }: Props) {
	const { model } = data;
	const doubtful = advice.answered
		.filter(({ notSure }) => notSure)
		.map(({ question }) => question.name);
	const worth = worthAnswering(model, advice.answers);
	const asked = worth && byId(model.questions, worth.question);
	const [nearest, ...others] = advice.flips.map(({ question, to, first }) => {
		const { name = question, options = [] } = byId(model.questions, question) ?? {};
		const labels = options.filter(({ id }) => to.includes(id)).map(({ label }) => label);
		const names = model.priorities
			.filter(({ id }) => first.includes(id))
			.map((priority) => priority.name);
		return (
			<>
				{w.flip(name, labels.join('; ') || w.noneOfThese, listed(names))}{' '}
				<button
					type="button"
					class="quiet no-print"
					onClick={() => set(tryAnswer(state, question, choose(...to)))}
				>
					{w.tryIt}
				</button>
			</>
		);
	});
	return (
		<Part name="doubts" title={w.doubts}>
			{advice.closeCalls.map(({ upper, lower }) => (
				<p>{lower.length ? w.close(namesOf(upper), namesOf(lower)) : w.tie(namesOf(upper))}</p>
			))}
			<p>{nearest ?? w.noFlip}</p>
			{others.length > 0 && (
				<details class="more">
					<summary>{w.moreFlips}</summary>
					<ul>
						{others.map((flip) => (
							<li>{flip}</li>
						))}
					</ul>
				</details>
			)}
			{doubtful.length > 0 && (
				<>
					<p>{w.rangeLead(doubtful.join(', '))}</p>
					<ul class="ranges">
						{placeRanges(model, advice.answers)
							.toSorted((a, b) => a.best - b.best || a.worst - b.worst)
							.map(({ priority, best, worst }) => {
								const name = byId(model.priorities, priority)?.name ?? '';
								return <li>{w.range(name, best, worst)}</li>;
							})}
					</ul>
				</>
			)}
			{worth && asked && (
				<p>
					{w.worth(asked.title, worth.changes, worth.of)}{' '}
					<button type="button" class="no-print" onClick={() => set(goTo(state, asked.id))}>
						{w.answerIt}
					</button>
				</p>
			)}
		</Part>
	);
}
