import { Balance } from '../components/balance/Balance.tsx';
import { legend } from '../components/balance/legend.ts';
import type { Answers } from '../engine/guide/answers.ts';
import { balance } from '../engine/guide/balance.ts';
import type { Comparison, Difference } from '../engine/guide/compare.ts';
import type { Model } from '../engine/guide/model.ts';
import { rank } from '../engine/guide/ranking.ts';
import { byId } from '../engine/guide/read-answers.ts';
import { listed, standingInWords } from '../engine/record/standing.ts';
import { NamesHead } from './NamesHead.tsx';
import * as w from './compare-words.ts';

interface Props {
	agreed: Answers;
	comparison: Comparison;
	names: readonly string[];
	model: Model;
	/** What decides and is not settled yet. */
	open: readonly Difference[];
}

/** The balance of what is agreed, with where each member’s own answers stand, and the place that each member’s own answers give. */
export function Joint({ agreed, comparison, names, model, open }: Props) {
	const ranking = rank(model, agreed);
	const standing = standingInWords(ranking);
	const nameOf = (all: readonly Difference[]) =>
		all.map(({ question }) => byId(model.questions, question)?.name ?? question);
	const { rankings } = comparison;
	const picture = balance(ranking, rankings);
	/** Those whose own answers give a priority the same sum stand in one place. */
	const people = (id: string) => {
		const totals = rankings.map(
			({ places }) => places.find(({ priority }) => priority.id === id)?.total ?? 0,
		);
		return [...new Set(totals)].map((total) => ({
			total,
			names: listed(names.filter((_, at) => totals[at] === total)),
		}));
	};
	return (
		<>
			<p class="winner">
				{open.length
					? w.standsSoFar(ranking.first.length ? standing : undefined, listed(nameOf(open)))
					: standing}
			</p>
			<p>{w.counted(Object.keys(agreed).length, model.questions.length)}</p>
			<div class="balance-of">
				<Balance {...{ picture, model, people }} />
				<p class="key">
					{legend(picture)} {w.circles}
				</p>
			</div>
			<details class="more">
				<summary>{w.ranks}</summary>
				<table class="marks ranks">
					<NamesHead names={[w.together, ...names]} />
					<tbody>
						{ranking.places.map(({ priority, place }) => (
							<tr>
								<th scope="row">{priority.name}</th>
								<td class={ranking.first.includes(priority.id) ? 'first' : undefined}>{place}</td>
								{rankings.map(({ places, first }) => (
									<td class={first.includes(priority.id) ? 'first' : undefined}>
										{places.find((each) => each.priority.id === priority.id)?.place}
									</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</details>
		</>
	);
}
