import type { Evaluation } from '../engine/guide/advice.ts';
import { beginWith } from '../engine/guide/begin-with.ts';
import { nameIn } from '../engine/guide/read-answers.ts';
import { listed, namesOf, standingInWords } from '../engine/record/standing.ts';
import { changedIn, keepTrial, undo } from './state.ts';
import type { View } from './view.ts';
import { answerInWords } from './YourAnswers.tsx';
import * as w from './words.ts';

interface Props {
	view: View;
	advice: Evaluation;
}

/** What another answer would change, while it is tried; it is kept or undone in place. */
export function WhatIf({ view: { data, state, set, trial }, advice }: Props) {
	const { model } = data;
	const { before } = state;
	if (!state.trial && !before) return null;
	const changed = changedIn(before ?? state.answers, state.trial ?? state.answers);
	const answers = changed.map((id) =>
		w.nowAnswered(
			nameIn(model.questions, id),
			answerInWords(model, state.trial ?? state.answers, id),
		),
	);
	return (
		<section class="what-if no-print" aria-label={w.whatIf} role="status">
			<p>
				<b>{before ? w.kept : w.whatIf}</b> {answers.join('; ')}.
			</p>
			{trial && (
				<ul class="bare">
					{movesIn(advice, trial, state.done).map((move) => (
						<li>{move}</li>
					))}
				</ul>
			)}
			<p class="moves">
				{trial && (
					<button type="button" class="main" onClick={() => set(keepTrial(state))}>
						{w.keepIt}
					</button>
				)}
				<button type="button" onClick={() => set(undo(state))}>
					{w.undo}
				</button>
			</p>
		</section>
	);
}

/** What would move: the order, the rails, and what to begin with. */
function movesIn(now: Evaluation, then: Evaluation, done: readonly string[]): readonly string[] {
	const order = ({ ranking, high }: Evaluation) =>
		high.length ? namesOf(high) : standingInWords(ranking);
	const first = ({ ranking }: Evaluation) => standingInWords(ranking);
	const rails = ({ guardRails }: Evaluation) => guardRails.map(({ rail }) => rail.title);
	const begin = (advice: Evaluation) =>
		beginWith(advice, done).three.map(({ practice }) => practice.title);
	const added = (one: readonly string[], other: readonly string[]) =>
		listed(other.filter((title) => !one.includes(title)));
	const [raised, lowered] = [added(rails(now), rails(then)), added(rails(then), rails(now))];
	const begun = added(begin(now), begin(then));
	return [
		order(now) !== order(then)
			? w.otherThree(order(then), order(now))
			: first(now) === first(then)
				? w.sameThree
				: w.otherFirst(first(then), first(now)),
		...(raised ? [w.railsRaised(raised)] : []),
		...(lowered ? [w.railsLowered(lowered)] : []),
		...(begun ? [w.otherBegin(begun)] : []),
	];
}
