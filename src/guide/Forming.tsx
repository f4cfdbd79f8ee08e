import { signed } from '../model/shown-advice.ts';
import { leadIn, type View } from './view.ts';
import * as w from './words.ts';

/** The ranking as it forms: a quiet list beside the question, one line on a phone. */
export function Forming({ view: { state, ranking } }: { view: View }) {
	const { places, first } = ranking;
	const isBegun = Object.keys(state.answers).length > 0;
	return (
		<details class="forming">
			<summary>{isBegun ? leadIn(ranking) : w.nothingYet}</summary>
			<p class="kicker">{w.ranking}</p>
			<ol class="bare">
				{places.map(({ priority, place, total }) => (
					<li class={first.includes(priority.id) ? 'first' : total > 0 ? '' : 'unmoved'}>
						<span>{isBegun ? place : ''}</span> {priority.name}{' '}
						<span>{isBegun ? signed(total) : ''}</span>
					</li>
				))}
			</ol>
		</details>
	);
}
