import { compare } from '../engine/guide/compare.ts';
import { writeLink } from '../engine/record/link.ts';
import { namesOf, standingInWords } from '../engine/record/standing.ts';
import { byId } from '../engine/guide/read-answers.ts';
import { Field } from './Field.tsx';
import { PasteForm } from './OpenPanel.tsx';
import { Section } from './Section.tsx';
import { answerInWords } from './YourAnswers.tsx';
import type { GuideData } from './data.ts';
import { leave, rename, type Parties } from './parties.ts';
import * as w from './compare-words.ts';

interface Props {
	data: GuideData;
	parties: Parties;
	set(parties: Parties): void;
	take(text: string): Promise<boolean>;
}

/** Two to eight sets of answers side by side. */
export function Compare({ data, parties, set, take }: Props) {
	const { members, hidden, notices } = parties;
	return (
		<div class="compare">
			<Section name="parties" title={w.addTitle}>
				<PasteForm lead={w.addLead} button={w.add} take={take} />
				<label class="tick">
					<input
						type="checkbox"
						checked={hidden}
						onChange={() => set({ ...parties, hidden: !hidden })}
					/>{' '}
					{w.hide}
				</label>
				<ul class="bare notices">
					{[
						...notices,
						...members.flatMap((member) =>
							member.notices.map((notice) => `${member.name}: ${notice}`),
						),
					].map((notice) => (
						<li>{notice}</li>
					))}
				</ul>
				<ol class="bare members">
					{members.map(({ name, answers }, at) => (
						<li>
							<Field
								name={`party-${at}`}
								label={w.name}
								value={name}
								limit={100}
								onText={(text) => set(rename(parties, at, text))}
							/>
							<button type="button" onClick={() => set(leave(parties, at))}>
								{w.remove(name)}
							</button>
							{!hidden && (
								<a href={`${data.base}guide/${writeLink(data.model, answers)}`}>{w.openGuide}</a>
							)}
						</li>
					))}
				</ol>
			</Section>
			<div role="status">
				{members.length < 2 && <p>{w.oneMore}</p>}
				{hidden && <p>{w.hidden(members.length)}</p>}
			</div>
			{hidden && members.length > 1 && (
				<p class="moves">
					<button type="button" class="main" onClick={() => set({ ...parties, hidden: false })}>
						{w.reveal}
					</button>
				</p>
			)}
			{!hidden && members.length > 1 && <Differences data={data} members={members} />}
		</div>
	);
}

function Differences({ data, members }: { data: GuideData; members: Parties['members'] }) {
	const { model } = data;
	// Two may have the same name; who is who is known by position.
	const { parties, sameFirst, differences, agreed } = compare(
		model,
		members.map(({ answers }, at) => ({ name: `${at}`, answers })),
	);
	const someFirst = parties.some(({ ranking }) => ranking.kind === 'first');
	const who = (names: readonly string[]) => names.map((at) => members[Number(at)]?.name).join(', ');
	const question = (id: string) => byId(model.questions, id);
	return (
		<>
			<Section name="firsts" title={w.firstPlaces}>
				<dl class="said">
					{parties.map(({ name, ranking }) => (
						<>
							<dt>{who([name])}</dt>
							<dd class="winner">
								{ranking.kind === 'first'
									? namesOf(ranking.places.slice(0, ranking.first.length))
									: standingInWords(ranking)}
							</dd>
						</>
					))}
				</dl>
				<p>{sameFirst ? (someFirst ? w.sameFirst : w.noneFirst) : w.differentFirst}</p>
			</Section>
			<Section name="differences" title={w.differences}>
				<p>{differences.length ? w.differencesLead : w.noDifferences}</p>
				<ol class="bare">
					{differences.map(({ question: id, answers, changesFirst, places }) => (
						<li>
							<h4>{question(id)?.title}</h4>
							<p class={changesFirst ? 'decides' : 'aside'}>
								{changesFirst ? w.changesFirst : w.movesPlaces(places)}
							</p>
							<dl class="said">
								{answers.map(({ parties: names }) => (
									<>
										<dt>{who(names)}</dt>
										<dd>{answerInWords(model, members[Number(names[0])]?.answers ?? {}, id)}</dd>
									</>
								))}
							</dl>
						</li>
					))}
				</ol>
				{agreed.length > 0 && (
					<p>{w.agreed(agreed.map((id) => question(id)?.name ?? id).join(', '))}</p>
				)}
			</Section>
		</>
	);
}
