import { Component } from 'preact';
import type { Comparison } from '../engine/guide/compare.ts';
import type { Question } from '../engine/guide/model.ts';
import { Mark } from './Mark.tsx';
import { NamesHead } from './NamesHead.tsx';
import * as w from './compare-words.ts';

interface Props {
	questions: readonly Question[];
	names: readonly string[];
	comparison: Comparison;
	/** An answer of somebody in words. */
	answerOf(party: number, question: string): string;
}

/** People × questions: in a row the same mark is the same answer. */
export class Marks extends Component<Props> {
	/** Nothing here changes with what is settled, and there is much of it. */
	override shouldComponentUpdate({ comparison, names }: Props) {
		return comparison !== this.props.comparison || `${names}` !== `${this.props.names}`;
	}

	override render({ questions, names, comparison, answerOf }: Props) {
		const { differences } = comparison;
		const differing = differences.map(({ question }) => question);
		const ordered = questions.toSorted(
			(a, b) => placeIn(differing, a.id) - placeIn(differing, b.id),
		);
		return (
			<table class="marks">
				<caption>{w.marks}</caption>
				<NamesHead names={names} />
				<tbody>
					{ordered.map(({ id, name }) => {
						const difference = differences.find(({ question }) => question === id);
						const groups = difference?.groups ?? [];
						return (
							<tr class={difference ? (difference.decides ? 'decides' : undefined) : 'alike'}>
								<th scope="row">{name}</th>
								{names.map((_, party) => {
									const at = groups.findIndex(({ parties }) => parties.includes(party));
									const answer = answerOf(party, id);
									return (
										<td title={answer}>
											<Mark at={Math.max(at, 0)} />
											<span class="out-of-sight">{answer}</span>
										</td>
									);
								})}
							</tr>
						);
					})}
				</tbody>
			</table>
		);
	}
}

function placeIn(ids: readonly string[], id: string): number {
	return ids.includes(id) ? ids.indexOf(id) : ids.length;
}
