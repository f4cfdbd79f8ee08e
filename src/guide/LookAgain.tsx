import type { Advice } from '../engine/guide/advice.ts';
import { rank } from '../engine/guide/ranking.ts';
import { nameIn } from '../engine/guide/read-answers.ts';
import { standingInWords } from '../engine/record/standing.ts';
import { detailsOf } from './details.ts';
import { changedIn } from './state.ts';
import type { View } from './view.ts';
import { answerInWords } from './YourAnswers.tsx';
import * as w from './review-words.ts';
import { moved } from './words.ts';

interface Props {
	view: View;
	advice: Advice;
}

/** When to look again; and where a record is looked at again, what has changed since it was made. */
export function LookAgain({ view: { data, state }, advice }: Props) {
	const { model } = data;
	const { earlier, answers } = state;
	const { date: today = '' } = detailsOf(data, state);
	const then = earlier && rank(model, earlier.answers);
	const changed = earlier ? changedIn(earlier.answers, answers) : [];
	return (
		<>
			{earlier && then && (
				<div class="since">
					<p>{changed.length ? w.changedSince(earlier.date, today) : w.unchanged(earlier.date)}</p>
					{changed.length > 0 && (
						<ul>
							{changed.map((id) => (
								<li>
									{w.fromTo(
										nameIn(model.questions, id),
										answerInWords(model, earlier.answers, id),
										answerInWords(model, answers, id),
									)}
								</li>
							))}
							<li>{w.stoodThen(standingInWords(then), standingInWords(advice.ranking))}</li>
							{advice.ranking.places.flatMap(({ priority, place }) => {
								const from = then.places.find((each) => each.priority.id === priority.id)?.place;
								return from === undefined || from === place ? (
									[]
								) : (
									<li>{moved(priority.name, from, place)}</li>
								);
							})}
						</ul>
					)}
				</div>
			)}
			<ul>
				{advice.lookAgain.map(({ event }) => (
					<li>{event}</li>
				))}
			</ul>
		</>
	);
}
