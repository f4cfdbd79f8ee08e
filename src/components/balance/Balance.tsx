import type { ComponentChildren } from 'preact';
import {
	positionOn,
	type Balance as Picture,
	type BalanceRow,
} from '../../engine/guide/balance.ts';
import type { Model } from '../../engine/guide/model.ts';
import { signed } from '../../model/signed.ts';
import { barsOf, share } from './bars.ts';
import { Sliding } from './Sliding.tsx';

interface Props {
	picture: Picture;
	model: {
		readonly questions: readonly Pick<Model['questions'][number], 'id' | 'name'>[];
		readonly guardRails: readonly Pick<Model['guardRails'][number], 'id' | 'title'>[];
	};
	/** Other totals by priority, drawn as a second mark. */
	other?: ReadonlyMap<string, number> | undefined;
	/** Where in a row those stand who are compared. */
	people?: (id: string) => readonly { readonly total: number; readonly names: string }[];
	/** What a row opens to; without it rows are not to be opened. */
	reasons?: (id: string) => ComponentChildren;
}

/** A ranking as a picture: a row a priority, a segment an answer that pushes it, the total as a mark. */
export function Balance({ picture, model, other, people, reasons }: Props) {
	const { questions, guardRails } = model;
	const nameOf = (question: string) =>
		questions.find(({ id }) => id === question)?.name ?? question;
	const zero = share(positionOn(picture, 0));
	const row = (ranked: BalanceRow) => {
		const { id, name, place, total, heldBy } = ranked;
		const mark = share(positionOn(picture, total));
		const second = other?.get(id);
		const titles = guardRails.filter((rail) => heldBy.includes(rail.id)).map(({ title }) => title);
		return (
			<>
				<span>{place}</span> <span>{name}</span> <span>{signed(total)}</span>
				<svg aria-hidden="true">
					<line class="zero" x1={zero} x2={zero} y2="100%" />
					{barsOf(picture, ranked, nameOf).map(({ kind, x, width, label, segment: { line } }) => (
						<>
							<rect class={kind} x={x} width={width}>
								<title>{`${nameOf(line.question)} ${signed(line.points)}: ${line.reason}`}</title>
							</rect>
							{label && (
								<text x={label.x} y="50%">
									{label.text}
								</text>
							)}
						</>
					))}
					<line class="mark" x1={mark} x2={mark} y2="100%" />
					{second !== undefined && second !== total && (
						<circle class="other" cx={share(positionOn(picture, second))} cy="88%" r="3.5" />
					)}
					{people?.(id).map((each) => (
						<circle class="other" cx={share(positionOn(picture, each.total))} cy="50%" r="3.5">
							<title>{each.names}</title>
						</circle>
					))}
				</svg>{' '}
				{heldBy.length > 0 && <small>held up by “{titles.join('”, “')}”</small>}
			</>
		);
	};
	return (
		<Sliding class="bare balance">
			{picture.rows.map((ranked) => (
				<li
					key={ranked.id}
					data-row={ranked.id}
					data-held={ranked.heldBy.length > 0 || undefined}
					class={ranked.isFirst ? 'first' : undefined}
				>
					{reasons ? (
						<details>
							<summary>{row(ranked)}</summary>
							{reasons(ranked.id)}
						</details>
					) : (
						<div>{row(ranked)}</div>
					)}
				</li>
			))}
		</Sliding>
	);
}
