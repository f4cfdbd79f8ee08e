import { advise } from '../engine/guide/advice.ts';
import { dissentFrom, type Agreed } from '../engine/guide/agreed.ts';
import type { Difference } from '../engine/guide/compare.ts';
import { purposeInWords } from '../engine/record/decision.ts';
import { writeLink } from '../engine/record/link.ts';
import { listed, namesIn } from '../engine/record/standing.ts';
import { tidyText } from '../engine/guide/purpose.ts';
import { byId } from '../engine/guide/read-answers.ts';
import { namesOf, type CompareView } from './compare-view.ts';
import { FormList } from './FormList.tsx';
import { Named } from './Named.tsx';
import { Section } from './Section.tsx';
import { answerInWords } from './YourAnswers.tsx';
import { detailsOf } from './details.ts';
import { finderLimit } from './parties.ts';
import * as w from './compare-words.ts';

interface Props {
	view: CompareView;
	agreed: Agreed;
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
	const names = namesOf(members);
	const named = { decisionMakers: names, ...details };
	const dissent = () =>
		dissentFrom(
			model,
			members.map(({ answers }) => answers),
			agreed,
		).map(({ question, party, first }) => {
			const { answers = {} } = members[party] ?? {};
			return w.dissent(
				byId(model.questions, question)?.name ?? question,
				names[party] ?? '',
				answerInWords(model, answers, question),
				first && (namesIn(model.priorities, first) || w.nothing),
			);
		});
	const called = (who: readonly number[]) => listed(who.map((at) => names[at] ?? ''));
	const leftOpen = (all: readonly Difference[], told: typeof w.stillOpen) =>
		all.map(({ question, groups }) =>
			told(
				byId(model.questions, question)?.name ?? question,
				groups
					.map(({ answer, parties: who }) =>
						answer
							? w.answeredSo(called(who), answerInWords(model, { [question]: answer }, question))
							: w.notAnswered(called(who)),
					)
					.join('; '),
			),
		);
	const toFind = () =>
		[...open, ...others].flatMap(({ question }) => {
			const who = tidyText(finders[question] ?? '', finderLimit);
			return who ? w.toFind(byId(model.questions, question)?.name ?? question, who) : [];
		});
	// Worked out when a form is written, and not with each answer that is settled.
	const taken = {
		purpose,
		schema: data.schema,
		get advice() {
			return advise(model, agreed.answers);
		},
		get details() {
			const all = { answers: agreed.answers, purpose, share: true, details: named };
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
				{[
					named.software,
					listed(named.decisionMakers),
					data.home + writeLink(model, agreed.answers),
				]
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
			<Named
				details={named}
				set={(changed) => set({ ...parties, details: { ...details, ...changed } })}
			/>
			<FormList taken={taken} />
		</Section>
	);
}
