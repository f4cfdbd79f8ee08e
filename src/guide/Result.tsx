import { answerTo } from '../engine/guide/answers.ts';
import { detailsOf } from './details.ts';
import { Doubts } from './Doubts.tsx';
import { DraftTick } from './DraftTick.tsx';
import { FetchedPart } from './FetchedPart.tsx';
import { LookAgain } from './LookAgain.tsx';
import { Monday } from './Monday.tsx';
import { NotFirst } from './NotFirst.tsx';
import { OpenPanel } from './OpenPanel.tsx';
import { Part } from './Part.tsx';
import { PurposeFields } from './PurposeFields.tsx';
import { Rails } from './Rails.tsx';
import { Slice } from './Slice.tsx';
import { TakeAlong } from './TakeAlong.tsx';
import { Verdict } from './Verdict.tsx';
import type { View } from './view.ts';
import { WhatIf } from './WhatIf.tsx';
import * as w from './words.ts';

/** The result: one screen that answers, and behind it, folded, everything else. */
export function Result({ view }: { view: View }) {
	const { data, state } = view;
	const { earlier } = state;
	const { base, model } = data;
	const advice = view.advice();
	const open = model.questions.filter(
		({ id, optional }) => !answerTo(state.answers, id) && !optional,
	);
	const { software, date, link } = detailsOf(data, state);
	return (
		<div class="result">
			<h2 tabindex={-1}>{w.resultTitle}</h2>
			<p class="on-paper">
				{[software, date, w.editionOf(model.version), new URL(data.home).host]
					.filter(Boolean)
					.join(' · ')}
			</p>
			{open.length > 0 && <p class="aside">{w.openYet(open.map(({ name }) => name).join(', '))}</p>}
			<Verdict view={view} advice={advice} />
			<TakeAlong view={view} advice={advice} />
			<WhatIf view={view} advice={advice} />
			{advice.isRequest && (
				<Part name="request" title={w.requestTitle}>
					<p>{w.request}</p>
					<p>
						<a href={`${base}decision-trees/a-customer-asks-for-a-feature/`}>{w.requestTree}</a>
					</p>
				</Part>
			)}
			<Doubts view={view} advice={advice} />
			<Rails view={view} advice={advice} />
			<NotFirst advice={advice} />
			<Monday view={view} advice={advice} />
			<Slice view={view} advice={advice} />
			<Part name="purpose" title={w.yourPurpose}>
				<PurposeFields view={view} />
			</Part>
			<Part name="again" title={earlier ? w.againSince(earlier.date) : w.again}>
				<LookAgain view={view} advice={advice} />
			</Part>
			<FetchedPart
				name="incident"
				title={w.incident}
				view={view}
				advice={advice}
				load={() => import('./Incident.tsx').then(({ Incident }) => Incident)}
			/>
			<FetchedPart
				name="keep"
				title={w.keep}
				view={view}
				advice={advice}
				load={() => import('./KeepPanel.tsx').then(({ KeepPanel }) => KeepPanel)}
			>
				<p class="link">{link}</p>
			</FetchedPart>
			<DraftTick view={view} />
			<OpenPanel view={view} />
		</div>
	);
}
