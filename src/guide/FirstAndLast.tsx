import { signed } from '../model/shown-advice.ts';
import type { Advice } from '../engine/guide/advice.ts';
import { namesOf, standingInWords, notFirstInWords } from '../engine/record/standing.ts';
import type { Line, Ranked } from '../engine/guide/ranking.ts';
import { byId } from '../engine/guide/read-answers.ts';
import { Section } from './Section.tsx';
import type { View } from './view.ts';
import * as w from './words.ts';

interface Props {
	view: View;
	advice: Advice;
}

/** What comes first and why, all places with their ledgers, and what deliberately is not first. */
export function FirstAndLast({ view: { data }, advice }: Props) {
	const { base } = data;
	const { first, opposed, unopposed, ranking } = advice;
	const crowded = ranking.places.filter(({ priority }) => ranking.crowded.includes(priority.id));
	const linked = ({ priority }: Ranked) => (
		<a href={`${base}priorities/${priority.id}/`}>{priority.title}</a>
	);
	const held = (id: string) => w.heldBy(byId(data.model.guardRails, id)?.title ?? id);
	const reasons = (ranked: Ranked) => (
		<>
			{ranked.heldBy.map((id) => (
				<p>{held(id)}</p>
			))}
			{ranked.lines.length ? <Lines data={data} lines={ranked.lines} /> : <p>{w.noLines}</p>}
		</>
	);
	return (
		<>
			<Section name="first" title={w.first}>
				{!first.length && <p>{standingInWords(ranking)}.</p>}
				{first.map((ranked) => (
					<>
						<p class="winner">
							{ranked.priority.name}
							<small>{linked(ranked)}</small>
						</p>
						{reasons(ranked)}
					</>
				))}
				{first.length > 1 && <p>{w.tied}</p>}
			</Section>
			<Section name="ledger" title={w.ledger}>
				<p class="aside no-print">{w.ledgerLead}</p>
				<ol class="bare">
					{ranking.places.map((ranked) => (
						<li class={first.includes(ranked) ? 'first' : ''}>
							<details>
								<summary>
									<span>{ranked.place}</span> {ranked.priority.name}{' '}
									<span>{signed(ranked.total)}</span>
								</summary>
								{reasons(ranked)}
							</details>
						</li>
					))}
				</ol>
				{first.length > 0 && crowded.length > 0 && <p>{w.crowded(namesOf(crowded))}</p>}
			</Section>
			{ranking.notFirst.length > 0 && (
				<Section name="not-first" title={w.notFirst}>
					<p class="aside">{w.notFirstLead}</p>
					<ul class="bare">
						{opposed.map(({ priority, heldBy, lines }) => (
							<li>
								<b>{priority.name}</b>{' '}
								<span>
									{[
										...heldBy.map(held),
										...lines.flatMap(({ points, reason }) => (points < 0 ? [reason] : [])),
									].join(' ')}
								</span>
							</li>
						))}
					</ul>
					{unopposed.length > 0 && <p>{notFirstInWords(opposed, unopposed, true)}.</p>}
				</Section>
			)}
		</>
	);
}

/** The lines of a ledger: points, the question they come from, and the reason with its source. */
function Lines({ data: { model, base }, lines }: { data: View['data']; lines: readonly Line[] }) {
	return (
		<ul class="bare lines">
			{lines.map(({ question, points, reason, source }) => (
				<li>
					<b>{signed(points)}</b>
					<span>
						{byId(model.questions, question)?.name}: {reason}{' '}
						{source === 'inference' || source === 'reader' ? (
							<i>{source === 'reader' ? w.ownReasoning : w.inference}</i>
						) : (
							<a href={`${base}sources/#${source}`}>{w.sourceWord}</a>
						)}
					</span>
				</li>
			))}
		</ul>
	);
}
