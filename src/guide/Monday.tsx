import type { Advice } from '../engine/guide/advice.ts';
import { beginWith } from '../engine/guide/begin-with.ts';
import type { MannerLine } from '../engine/guide/model.ts';
import { nameIn } from '../engine/guide/read-answers.ts';
import { Part } from './Part.tsx';
import { PracticeList } from './PracticeList.tsx';
import type { View } from './view.ts';
import * as w from './words.ts';

const manner = Object.entries(w.mannerParts) as [MannerLine, string][];

interface Props {
	view: View;
	advice: Advice;
}

/** What to do after the first three: the manner of working, the rest of the practices, and what to leave out. */
export function Monday({ view, advice }: Props) {
	const { base, model } = view.data;
	const { rest, done } = beginWith(advice, view.state.done);
	return (
		<Part name="monday" title={w.monday}>
			{advice.manners.map(({ priority, lines }) => (
				<>
					<h4>{w.manner(nameIn(model.priorities, priority))}</h4>
					<dl class="said">
						{manner.map(
							([key, label]) =>
								lines[key] && (
									<>
										<dt>{label}</dt>
										<dd>{lines[key]}</dd>
									</>
								),
						)}
					</dl>
				</>
			))}
			{rest.length > 0 && <h4>{w.practices}</h4>}
			<PracticeList view={view} items={rest} />
			{done.length > 0 && <h4>{w.done}</h4>}
			<PracticeList view={view} items={done} />
			{advice.leftOut.length > 0 && (
				<div class="left-out">
					<h4>{w.leftOut}</h4>
					<ul class="bare">
						{advice.leftOut.map(({ practice: { id, title }, because }) => (
							<li>
								<a href={`${base}practices/${id}/#when-to-leave-it-out`}>{title}</a>{' '}
								<span>{because[0]}</span>
							</li>
						))}
					</ul>
				</div>
			)}
		</Part>
	);
}
