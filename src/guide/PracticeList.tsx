import type { Advised } from '../engine/guide/practices.ts';
import { byId } from '../engine/guide/read-answers.ts';
import { tick } from './state.ts';
import type { View } from './view.ts';
import * as w from './words.ts';

interface Props {
	view: View;
	items: readonly Advised[];
}

/** Practices to be ticked as done; each opens to why, where to begin and how one sees that it works. */
export function PracticeList({ view: { data, state, set }, items }: Props) {
	const { base, model } = data;
	return (
		<ol class="bare to-do">
			{items.map(({ practice: { id, title, first, sign, effort }, because, byRails }) => (
				<li key={id}>
					<input
						type="checkbox"
						aria-label={w.doneAlready(title)}
						checked={state.done.includes(id)}
						onChange={() => set(tick(state, id))}
					/>
					<details>
						<summary>{title}</summary>
						<dl class="said">
							<dt>{w.whyThis}</dt>
							<dd>
								{because[0] ??
									w.byRail(byRails.map((rail) => byId(model.guardRails, rail)?.title ?? rail))}
							</dd>
							<dt>{w.efforts[effort]}</dt>
							<dd>{first}</dd>
							<dt>{w.works}</dt>
							<dd>{sign}</dd>
						</dl>
						<p>
							<a href={`${base}practices/${id}/#how-to-start-in-an-afternoon`}>{w.howToStart}</a>
						</p>
					</details>
				</li>
			))}
		</ol>
	);
}
