import type { Advice } from '../engine/guide/advice.ts';
import type { Practice, WhenFirst } from '../engine/guide/model.ts';
import { byId } from '../engine/guide/read-answers.ts';
import { Section } from './Section.tsx';
import type { View } from './view.ts';
import * as w from './words.ts';

const manner = Object.entries(w.mannerParts) as [keyof WhenFirst, string][];

interface Props {
	view: View;
	advice: Advice;
}

/** What to do on Monday: the manner of working, the practices by topic, and what to leave out. */
export function Monday({ view: { data }, advice }: Props) {
	const { base, model } = data;
	const list = (
		items: readonly {
			practice: Practice;
			because: readonly string[];
			byRails?: readonly string[];
		}[],
	) => (
		<ul class="bare">
			{items.map(({ practice: { id, title }, because, byRails = [] }) => (
				<li>
					<a href={`${base}practices/${id}/`}>{title}</a>{' '}
					<span>
						{because[0] ??
							w.byRail(byRails.map((rail) => byId(model.guardRails, rail)?.title ?? rail))}
					</span>
				</li>
			))}
		</ul>
	);
	return (
		<Section name="monday" title={w.monday}>
			{advice.first.map(({ priority: { name, whenFirst } }) => (
				<>
					<h4>{w.manner(name)}</h4>
					<dl class="said">
						{manner.map(([key, label]) => (
							<>
								<dt>{label}</dt>
								<dd>{whenFirst[key]}</dd>
							</>
						))}
					</dl>
				</>
			))}
			<h4>{w.practices}</h4>
			<div class="practices">
				{advice.topics.map(({ topic, advised }) => (
					<>
						<h5>{topic === 'slow-suite' ? w.slowSuite : topic}</h5>
						{list(advised)}
					</>
				))}
			</div>
			{advice.leftOut.length > 0 && (
				<div class="left-out">
					<h4>{w.leftOut}</h4>
					{list(advice.leftOut)}
				</div>
			)}
		</Section>
	);
}
