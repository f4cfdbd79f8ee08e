import { copy } from '../components/site/clipboard.ts';
import { say } from '../components/site/say.ts';
import { writeLink } from '../engine/record/link.ts';
import { softwareLimit } from '../engine/record/saved-advice.ts';
import type { CompareView } from './compare-view.ts';
import { Field } from './Field.tsx';
import { PasteForm } from './OpenPanel.tsx';
import { Section } from './Section.tsx';
import { meetingAddress } from './meeting.ts';
import { leave, rename, sharedNames } from './parties.ts';
import * as w from './compare-words.ts';
import { notCopiedShort, software } from './form-words.ts';

/** Who takes part: the link for a meeting, what was pasted, and their names. */
export function Members({ view: { data, parties, set, take } }: { view: CompareView }) {
	const { members, hidden, notices, details } = parties;
	const address = meetingAddress(data.home, details.software);
	const copyLink = async () => say((await copy(address)) ? w.meetingCopied : notCopiedShort);
	return (
		<>
			<Section name="parties" title={w.addTitle}>
				<details class="more" open={!members.length}>
					<summary>{w.meetingTitle}</summary>
					<p>{w.meetingLead}</p>
					<Field
						name="meeting-software"
						label={software}
						value={details.software ?? ''}
						limit={softwareLimit}
						onText={(text) => set({ ...parties, details: { ...details, software: text } })}
					/>
					<p class="moves">
						<button type="button" onClick={copyLink}>
							{w.meetingLink}
						</button>{' '}
						<code>{address}</code>
					</p>
				</details>
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
						...sharedNames(parties).map(w.twice),
						// They tell what was answered.
						...(hidden ? [] : members).flatMap((member) =>
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
							<button
								type="button"
								class="quiet"
								aria-label={w.remove(name)}
								onClick={() => set(leave(parties, at))}
							>
								{w.removeShort}
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
		</>
	);
}
