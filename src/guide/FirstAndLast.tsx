/** @jsxImportSource . */
import type { Advice } from '../engine/guide/advice.ts';
import { fill } from '../engine/record/fill.ts';
import type { Line, Ranked } from '../engine/guide/ranking.ts';
import { byId } from '../engine/guide/read-answers.ts';
import { signed } from './signed.ts';
import { Section } from './Section.tsx';
import { namesOf, type View } from './view.ts';

interface Props {
	view: View;
	advice: Advice;
}

/** What comes first and why, all places with their ledgers, and what deliberately is not first. */
export function FirstAndLast({ view: { data }, advice }: Props) {
	const { words: w, base } = data;
	const { first, opposed, unopposed, ranking } = advice;
	const crowded = ranking.places.filter(({ priority }) => ranking.crowded.includes(priority.id));
	const linked = ({ priority }: Ranked) => (
		<a href={`${base}priorities/${priority.id}/`}>{priority.title}</a>
	);
	const held = (id: string) => fill(w.heldBy, byId(data.model.guardRails, id)?.title ?? id);
	const reasons = (ranked: Ranked) => (
		<>
			{ranked.heldBy.map((id) => (
				<p class="held">{held(id)}</p>
			))}
			{ranked.lines.length ? <Lines data={data} lines={ranked.lines} /> : <p>{w.noLines}</p>}
		</>
	);
	return (
		<>
			<Section name="first" title={w.first}>
				{!first.length && <p>{w.nothingFirst}</p>}
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
				{crowded.length > 0 && <p>{fill(w.crowded, namesOf(crowded))}</p>}
			</Section>
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
				{unopposed.length > 0 && <p>{fill(w.nothingAgainst, namesOf(unopposed))}</p>}
			</Section>
		</>
	);
}

/** The lines of a ledger: points, the question they come from, and the reason with its source. */
function Lines({
	data: { model, base, words },
	lines,
}: {
	data: View['data'];
	lines: readonly Line[];
}) {
	return (
		<ul class="bare lines">
			{lines.map(({ question, points, reason, source }) => (
				<li>
					<b>{signed(points)}</b>
					<span>
						{byId(model.questions, question)?.name}: {reason}{' '}
						{source === 'inference' ? (
							<i>{words.inference}</i>
						) : (
							<a href={`${base}sources/#${source}`}>{words.sourceWord}</a>
						)}
					</span>
				</li>
			))}
		</ul>
	);
}
