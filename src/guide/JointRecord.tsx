import { advise } from '../engine/guide/advice.ts';
import type { Answers } from '../engine/guide/answers.ts';
import { dissentFrom, type Difference } from '../engine/guide/compare.ts';
import { purposeInWords } from '../engine/record/decision.ts';
import { writeLink } from '../engine/record/link.ts';
import { listed } from '../engine/record/standing.ts';
import { byId } from '../engine/guide/read-answers.ts';
import type { CompareView } from './compare-view.ts';
import { FormList } from './FormList.tsx';
import { Named } from './Named.tsx';
import { Section } from './Section.tsx';
import { answerInWords } from './YourAnswers.tsx';
import { detailsOf } from './details.ts';
import * as w from './compare-words.ts';

interface Props {
	view: CompareView;
	agreed: Answers;
	/** What decides and is not settled yet. */
	open: readonly Difference[];
	/** What is not settled either, and decides nothing. */
	others: readonly Difference[];
}

/** One record of what was agreed, with the dissent in it, in every form. */
export function JointRecord({ view: { data, parties, set }, agreed, open, others }: Props) {
	const { model } = data;
	const { members, finders, purpose, details } = parties;
	const written = [...new Map(members.map((each) => [purposeInWords(each.purpose), each.purpose]))];
	const purposes = written.filter(([words]) => words);
	const named = { decisionMakers: members.map(({ name }) => name), ...details };
	const dissent = () =>
		dissentFrom(
			model,
			members.map(({ answers }) => answers),
			agreed,
		).map(({ question, party, first }) => {
			const { name = '', answers = {} } = members[party] ?? {};
			const firsts = first && model.priorities.filter(({ id }) => first.includes(id));
			return w.dissent(
				byId(model.questions, question)?.name ?? question,
				name,
				answerInWords(model, answers, question),
				firsts && (listed(firsts.map((each) => each.name)) || w.nothing),
			);
		});
	const leftOpen = (all: readonly Difference[], told: typeof w.stillOpen) =>
		all.map(({ question, groups }) =>
			told(
				byId(model.questions, question)?.name ?? question,
				groups
					.map(({ answer, parties: who }) =>
						w.answeredSo(
							listed(who.map((at) => members[at]?.name ?? '')),
							answerInWords(model, answer ? { [question]: answer } : {}, question),
						),
					)
					.join('; '),
			),
		);
	const toFind = () =>
		open.flatMap(({ question }) => {
			const who = finders[question]?.trim();
			return who ? w.toFind(byId(model.questions, question)?.name ?? question, who) : [];
		});
	// Worked out when a form is written, and not with each answer that is settled.
	const taken = {
		purpose,
		schema: data.schema,
		get advice() {
			return advise(model, agreed);
		},
		get details() {
			const all = { answers: agreed, purpose, share: true, details: named };
			const found = {
				...detailsOf(data, all),
				dissent: [
					...leftOpen(open, w.stillOpen),
					...toFind(),
					...dissent(),
					...leftOpen(others, w.leftOpen),
				],
			};
			return open.length ? { ...found, status: 'draft' } : found;
		},
	};
	return (
		<Section name="record" title={w.record}>
			<p class="aside">{w.recordLead}</p>
			<p class="on-paper">
				{[named.software, listed(named.decisionMakers), data.home + writeLink(model, agreed)]
					.filter(Boolean)
					.join(' · ')}
			</p>
			{purposes.length > 0 && (
				<fieldset>
					<legend>{w.whosePurpose}</legend>
					{[...purposes, [w.noPurpose, {}] as const].map(([words, theirs]) => (
						<label class="choice">
							<input
								type="radio"
								name="purpose"
								checked={purposeInWords(purpose) === purposeInWords(theirs)}
								onChange={() => set({ ...parties, purpose: theirs })}
							/>
							<span>{words}</span>
						</label>
					))}
				</fieldset>
			)}
			<Named details={named} set={(changed) => set({ ...parties, details: changed })} />
			<FormList taken={taken} />
		</Section>
	);
}
