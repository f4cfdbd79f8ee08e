import { agreedIn, stillDeciding } from '../engine/guide/agreed.ts';
import { answerTo, give } from '../engine/guide/answers.ts';
import { byId } from '../engine/guide/read-answers.ts';
import { Joint } from './Joint.tsx';
import { JointRecord } from './JointRecord.tsx';
import { Marks } from './Marks.tsx';
import { Members } from './Members.tsx';
import { Section } from './Section.tsx';
import { Settle } from './Settle.tsx';
import { answerInWords } from './YourAnswers.tsx';
import { isMost, namesOf, type CompareView } from './compare-view.ts';
import * as w from './compare-words.ts';

/** Two to eight sets of answers side by side, and what those who gave them agree on. */
export function Compare({ view }: { view: CompareView }) {
	const { members, hidden } = view.parties;
	return (
		<div class="compare">
			<Members view={view} />
			{!hidden && members.length > 1 && <Compared view={view} />}
		</div>
	);
}

/** So many deciding differences are more than a meeting of this kind settles. */
const many = 4;

function Compared({ view }: { view: CompareView }) {
	const { data, parties, set } = view;
	const { model, base } = data;
	const { members } = parties;
	const names = namesOf(members);
	const comparison = view.comparison(members.map(({ answers }) => answers));
	const { differences, rankings, sameFirst } = comparison;
	const agreed = agreedIn(comparison, parties.settled);
	const { settled } = agreed;
	const deciding = differences.filter(({ decides }) => decides);
	const open = stillDeciding(model, comparison, agreed);
	const others = differences.filter(
		(each) => !answerTo(settled, each.question) && !open.includes(each),
	);
	const rest = differences.filter(({ decides }) => !decides);
	const list = (shown: typeof differences) => (
		<ol class="bare settle">
			{shown.map((difference, at) => {
				const question = byId(model.questions, difference.question);
				return (
					question && (
						<Settle
							key={question.id}
							{...{ model, question, difference, names, settled }}
							isOpen={at === 0 && difference.decides}
							finder={parties.finders[question.id] ?? ''}
							onSettle={(answer) => view.settle(question.id, answer)}
							onFinder={(text) =>
								set({ ...parties, finders: { ...parties.finders, [question.id]: text } })
							}
						/>
					)
				);
			})}
		</ol>
	);
	const takenAsMost = rest.filter(isMost).reduce((all, { question, groups: [{ answer }] }) => {
		return answer && !answerTo(all, question) ? give(all, question, answer) : all;
	}, settled);
	return (
		<>
			<Section name="differences" title={w.differences}>
				<p>
					{!sameFirst
						? w.differentFirst
						: rankings[0]?.kind === 'first'
							? w.sameFirst
							: w.noneFirst}
				</p>
				{differences.length ? (
					<Marks
						questions={model.questions}
						names={names}
						comparison={comparison}
						answerOf={(party, id) => answerInWords(model, members[party]?.answers ?? {}, id)}
					/>
				) : (
					<p>{w.noDifferences}</p>
				)}
			</Section>
			{deciding.length > 0 && (
				<Section name="deciding" title={w.deciding}>
					<p class="aside">{w.decidingLead}</p>
					{list(deciding)}
					{deciding.length >= many && (
						<p>
							{w.heavier(deciding.length)}
							<a href={`${base}team/heavier-methods/`}>{w.heavierLink}</a>.
						</p>
					)}
				</Section>
			)}
			{rest.length > 0 && (
				<details class="more">
					<summary>{w.rest(rest.length)}</summary>
					{list(rest)}
				</details>
			)}
			{takenAsMost !== settled && (
				<p class="moves">
					<button type="button" onClick={() => set({ ...parties, settled: takenAsMost })}>
						{w.takeMost}
					</button>
				</p>
			)}
			<Section name="joint" title={open.length ? w.jointSoFar : w.joint}>
				<Joint {...{ agreed: agreed.answers, comparison, names, model, open }} />
			</Section>
			<JointRecord {...{ view, agreed, open, others }} />
		</>
	);
}
