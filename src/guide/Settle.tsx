import { Component } from 'preact';
import { choose, answerTo, type Answer, type Answers } from '../engine/guide/answers.ts';
import type { Difference, Group } from '../engine/guide/compare.ts';
import { isMost } from './compare-view.ts';
import type { Model, Question } from '../engine/guide/model.ts';
import { listed, namesIn } from '../engine/record/standing.ts';
import { Field } from './Field.tsx';
import { Mark } from './Mark.tsx';
import { finderLimit } from './parties.ts';
import { answerInWords } from './YourAnswers.tsx';
import * as w from './compare-words.ts';

interface Props {
	model: Model;
	question: Question;
	difference: Difference;
	names: readonly string[];
	settled: Answers;
	/** Whether it stands unfolded at first. */
	isOpen: boolean;
	/** Who finds out what is left open, and by when. */
	finder: string;
	onSettle(answer: Answer | undefined): void;
	onFinder(text: string): void;
}

/** One difference: who said what, what settling it would move and for whom, and the answer agreed on. */
export class Settle extends Component<Props> {
	/** What is settled elsewhere changes nothing here. */
	override shouldComponentUpdate({ question: { id }, difference, names, settled, finder }: Props) {
		const now = this.props;
		return (
			difference !== now.difference ||
			finder !== now.finder ||
			`${names}` !== `${now.names}` ||
			answerTo(settled, id) !== answerTo(now.settled, id)
		);
	}

	override render(props: Props) {
		const { model, question, difference, names, settled, isOpen, finder, onSettle } = props;
		const { id, name, title } = question;
		const agreed = answerTo(settled, id);
		const called = (parties: readonly number[]) => listed(parties.map((at) => names[at] ?? ''));
		const inWords = (answer: Answer | undefined) =>
			answerInWords(model, answer ? { [id]: answer } : {}, id);
		const moves = ({ moves: all }: Group) =>
			[...Map.groupBy(all, ({ from, to }) => `${from}>${to}`).values()].map((alike) =>
				w.move(
					called(alike.map(({ party }) => party)),
					priorities(model, alike[0]?.from),
					priorities(model, alike[0]?.to),
				),
			);
		const row = (label: string, answer: Answer | undefined, mark?: number, aside?: string) => (
			<label class="choice">
				<input
					type="radio"
					name={`settle-${id}`}
					checked={same(agreed, answer)}
					onChange={() => onSettle(answer)}
				/>
				<span>
					{mark !== undefined && <Mark at={mark} />} {label}
					{aside && <small>{aside}</small>}
				</span>
			</label>
		);
		const [most] = difference.groups;
		const others = othersOf(question, difference);
		const turning = difference.groups.find(({ answer, moves: all }) => answer && all.length > 0);
		const triage =
			isMost(difference) && most.moves.length > 0
				? w.settling(moves(most))
				: turning
					? w.settlingAs(called(turning.parties), moves(turning))
					: difference.decides
						? w.turnsTogether
						: w.movesPlaces(difference.places);
		return (
			<li>
				<details open={isOpen}>
					<summary>
						<b>{name}</b>: {w.differ(names.length, most.parties.length)}; {triage}.
						{agreed && <small>{w.agreedOn(inWords(agreed))}</small>}
					</summary>
					<fieldset>
						<legend>{title}</legend>
						{difference.groups.map((group, at) =>
							group.answer
								? row(
										inWords(group.answer),
										group.answer,
										at,
										`${called(group.parties)}${difference.decides ? `. ${w.wouldMove(moves(group))}` : ''}`,
									)
								: undefined,
						)}
						{others.length > 0 && (
							<details class="more" open={others.some((answer) => same(agreed, answer))}>
								<summary>{w.another}</summary>
								{others.map((answer) => row(inWords(answer), answer))}
							</details>
						)}
						{row(w.unsettled, undefined)}
					</fieldset>
					{difference.decides && !agreed && (
						<Field
							name={`finder-${id}`}
							label={w.finder}
							value={finder}
							limit={finderLimit}
							onText={props.onFinder}
						/>
					)}
				</details>
			</li>
		);
	}
}

/** What nobody answered: the other options, or all those named together where several may be true. */
function othersOf({ choose: kind, options }: Question, { groups }: Difference): readonly Answer[] {
	const given = groups.flatMap(({ answer }) => (answer?.kind === 'chosen' ? [answer.options] : []));
	const all = options.map(({ id }) => id);
	const sets =
		kind === 'one'
			? all.map((id) => [id])
			: [all.filter((id) => given.some((chosen) => chosen.includes(id))), []];
	return sets
		.filter((set) => !given.some((chosen) => `${chosen}` === `${set}`))
		.map((set) => choose(...set));
}

function same(one: Answer | undefined, other: Answer | undefined): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}

function priorities({ priorities: all }: Model, ids: readonly string[] = []): string {
	return namesIn(all, ids) || w.nothing;
}
