/** @jsxImportSource . */
import { compare } from '../engine/guide/compare.ts';
import { writeLink } from '../engine/record/link.ts';
import { fill, listed } from '../engine/record/fill.ts';
import { byId } from '../engine/guide/read-answers.ts';
import { Field } from './Field.tsx';
import { PasteForm } from './OpenPanel.tsx';
import { Section } from './Section.tsx';
import { saidTo } from './YourAnswers.tsx';
import type { GuideData } from './data.ts';
import { leave, rename, type Parties } from './parties.ts';

interface Props {
	data: GuideData;
	parties: Parties;
	set(parties: Parties): void;
	take(text: string): boolean;
}

/** Two to eight sets of answers side by side. */
export function Compare({ data, parties, set, take }: Props) {
	const { words: w } = data;
	const { members, hidden, notices } = parties;
	return (
		<div class="compare">
			<Section name="parties" title={w.addTitle}>
				<PasteForm words={w} lead={w.addLead} button={w.add} take={take} />
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
								limit={60}
								onText={(text) => set(rename(parties, at, text))}
							/>
							<button type="button" onClick={() => set(leave(parties, at))}>
								{fill(w.remove, name)}
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
				{hidden && <p>{fill(w.hidden, members.length)}</p>}
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
	const { words: w, model } = data;
	// Two may have the same name; who is who is told by position.
	const { parties, sameFirst, differences, agreed } = compare(
		model,
		members.map(({ answers }, at) => ({ name: `${at}`, answers })),
	);
	const who = (names: readonly string[]) => names.map((at) => members[Number(at)]?.name).join(', ');
	const question = (id: string) => byId(model.questions, id);
	const priorities = (ids: readonly string[]) =>
		listed(model.priorities.filter(({ id }) => ids.includes(id)).map(({ name }) => name));
	return (
		<>
			<Section name="firsts" title={w.firstPlaces}>
				<dl class="said">
					{parties.map(({ name, first }) => (
						<>
							<dt>{who([name])}</dt>
							<dd class="winner">{priorities(first) || w.nothing}</dd>
						</>
					))}
				</dl>
				<p>{sameFirst ? w.sameFirst : w.differentFirst}</p>
			</Section>
			<Section name="differences" title={w.differences}>
				<p>{differences.length ? w.differencesLead : w.noDifferences}</p>
				<ol class="bare">
					{differences.map(({ question: id, said, changesFirst, places }) => (
						<li>
							<h4>{question(id)?.title}</h4>
							<p class={changesFirst ? 'decides' : 'aside'}>
								{changesFirst
									? w.changesFirst
									: places > 1
										? fill(w.movesPlaces, places)
										: places
											? w.movesOne
											: w.movesNone}
							</p>
							<dl class="said">
								{said.map(({ parties: names }) => (
									<>
										<dt>{who(names)}</dt>
										<dd>{saidTo(data, members[Number(names[0])]?.answers ?? {}, id)}</dd>
									</>
								))}
							</dl>
						</li>
					))}
				</ol>
				{agreed.length > 0 && (
					<p>{fill(w.agreed, agreed.map((id) => question(id)?.name ?? id).join(', '))}</p>
				)}
			</Section>
		</>
	);
}
