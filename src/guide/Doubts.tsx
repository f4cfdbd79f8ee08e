import type { Advice } from '../engine/guide/advice.ts';
import { choose } from '../engine/guide/answers.ts';
import { doubts, type Flip } from '../engine/guide/flips.ts';
import { agreementInWords, namesIn } from '../engine/record/standing.ts';
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

/** How sure the ranking is: whether reasoning and facts agree, the nearest flips, and what an answer to “not sure” would change. */
export function Doubts({ view: { data, state, set }, advice }: Props) {
	const { model } = data;
	const worth = worthAnswering(model, advice.answers);
	const asked = worth && byId(model.questions, worth.question);
	const next = worth && asked && w.worth(asked.title, worth);
	const told = ({ question, to, first }: Pick<Flip, 'question' | 'to' | 'first'>) => {
		const { name = question, options = [] } = byId(model.questions, question) ?? {};
		const labels = options.filter(({ id }) => to.includes(id)).map(({ label }) => label);
		return (
			<>
				{w.flip(name, labels.join('; ') || w.noneOfThese, namesIn(model.priorities, first))}{' '}
				<button
					type="button"
					class="quiet no-print"
					onClick={() => set(tryAnswer(state, question, choose(...to)))}
				>
					{w.tryIt}
				</button>
			</>
		);
	};
	const [nearest, ...others] = advice.flips.map(told);
	const unsure = doubts(model, advice.answers);
	return (
		<Part name="doubts" title={w.doubts}>
			{['agree', 'no-facts'].includes(advice.agreement.kind) && (
				<p>{agreementInWords(advice.agreement, advice.ranking)}.</p>
			)}
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
			{unsure.length > 0 && (
				<>
					<p>{w.unsure}</p>
					<ul>
						{unsure.map((doubt) => (
							<li>{told(doubt)}</li>
						))}
					</ul>
				</>
			)}
			{asked && next && (
				<p>
					{next}{' '}
					<button type="button" class="no-print" onClick={() => set(goTo(state, asked.id))}>
						{w.answerIt}
					</button>
				</p>
			)}
		</Part>
	);
}
