/** @jsxImportSource . */
import { signed } from './signed.ts';
import { leadOf, type View } from './view.ts';

/** The ranking as it forms: a quiet list beside the question, one line on a phone. */
export function Forming({ view: { data, ranking } }: { view: View }) {
	const { places, first } = ranking;
	return (
		<details class="forming">
			<summary>{leadOf(data, ranking, false)}</summary>
			<p class="kicker">{data.words.ranking}</p>
			<ol class="bare">
				{places.map(({ priority, place, total }) => (
					<li class={first.includes(priority.id) ? 'first' : total > 0 ? '' : 'unmoved'}>
						<span>{first.length ? place : ''}</span> {priority.name}{' '}
						<span>{first.length ? signed(total) : ''}</span>
					</li>
				))}
			</ol>
		</details>
	);
}
