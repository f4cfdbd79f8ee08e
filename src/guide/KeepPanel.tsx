import type { Advice } from '../engine/guide/advice.ts';
import { FormList } from './FormList.tsx';
import { GiveBack } from './GiveBack.tsx';
import { Named } from './Named.tsx';
import { detailsOf } from './details.ts';
import type { View } from './view.ts';
import * as w from './form-words.ts';

interface Props {
	view: View;
	advice: Advice;
}

/** All the ways to take a result along; each opens again in the guide. */
export function KeepPanel({ view, advice }: Props) {
	const { data, state, set } = view;
	const details = detailsOf(data, state);
	const link = details.link ?? '';
	return (
		<div class="no-print">
			<p class="aside">{w.keepLead}</p>
			<Named
				details={state.details}
				set={(changed) => set({ ...state, details: { ...state.details, ...changed } })}
			/>
			<label class="tick">
				<input
					type="checkbox"
					checked={state.share}
					onChange={() => set({ ...state, share: !state.share })}
				/>{' '}
				{w.share}
			</label>
			<FormList taken={{ advice, purpose: state.purpose, details, schema: data.schema }} onPaper />
			<p>
				<a href={`${data.base}guide/compare/${link.slice(link.indexOf('#'))}`}>{w.compare}</a>
			</p>
			<GiveBack
				advice={advice}
				purpose={state.purpose}
				answered={state.details.date ?? details.date ?? ''}
				base={data.base}
			/>
		</div>
	);
}
