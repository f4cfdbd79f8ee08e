import { signed } from '../model/signed.ts';
import type { Ranked } from '../engine/guide/ranking.ts';
import { byId } from '../engine/guide/read-answers.ts';
import type { GuideData } from './data.ts';
import * as w from './words.ts';

interface Props {
	data: GuideData;
	ranked: Ranked;
}

/** Why a priority has its place: the rails that hold it, then points, questions and reasons with their sources. */
export function Lines({ data: { model, base }, ranked: { priority, heldBy, lines } }: Props) {
	return (
		<div class="reasons">
			<p>
				<a href={`${base}priorities/${priority.id}/`}>{priority.title}</a>
			</p>
			{heldBy.map((id) => (
				<p>{w.heldBy(byId(model.guardRails, id)?.title ?? id)}</p>
			))}
			{!lines.length && <p>{w.noLines}</p>}
			<ul class="bare lines">
				{lines.map(({ question, points, reason, source }) => (
					<li>
						<b>{signed(points)}</b>
						<span>
							{byId(model.questions, question)?.name}: {reason}{' '}
							{source === 'inference' ? (
								<i>{w.inference}</i>
							) : (
								source !== 'reader' && <a href={`${base}sources/#${source}`}>{w.sourceWord}</a>
							)}
						</span>
					</li>
				))}
			</ul>
		</div>
	);
}
