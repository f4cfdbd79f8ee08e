import type { Advice } from '../engine/guide/advice.ts';
import { crowdedInWords, notFirstInWords, tiedInWords } from '../engine/record/standing.ts';
import { Part } from './Part.tsx';
import * as w from './words.ts';

interface Props {
	advice: Advice;
}

/** What deliberately is not first, with what speaks against it. */
export function NotFirst({ advice }: Props) {
	const { first, opposed, unopposed, ranking } = advice;
	const crowded = ranking.places.filter(({ priority }) => ranking.crowded.includes(priority.id));
	if (!ranking.notFirst.length) return null;
	return (
		<Part name="not-first" title={w.notFirst}>
			<p class="aside">{w.notFirstLead}</p>
			{first.length > 1 && <p>{tiedInWords(first)}</p>}
			<ul class="bare">
				{opposed.map(({ priority, lines }) => (
					<li>
						<b>{priority.name}</b>{' '}
						<span>
							{lines.flatMap(({ points, reason }) => (points < 0 ? [reason] : [])).join(' ')}
						</span>
					</li>
				))}
			</ul>
			{unopposed.length > 0 && <p>{notFirstInWords(opposed, unopposed, true)}.</p>}
			{first.length > 0 && crowded.length > 0 && <p>{crowdedInWords(crowded)}</p>}
		</Part>
	);
}
