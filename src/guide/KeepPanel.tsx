import type { Advice } from '../engine/guide/advice.ts';
import { writeJson } from '../engine/record/json-record.ts';
import { writeRecord } from '../engine/record/record.ts';
import { Section } from './Section.tsx';
import { say } from '../components/site/say.ts';
import { detailsOf } from './details.ts';
import type { View } from './view.ts';
import * as w from './words.ts';

interface Props {
	view: View;
	advice: Advice;
}

/** All the ways to keep a result; each opens again in the guide. */
export function KeepPanel({ view, advice }: Props) {
	const { data, state, set, keep } = view;
	const details = detailsOf(data, state);
	const link = details.link ?? '';
	const record = writeRecord(advice, state.purpose, details);
	const copy = async (text: string) => {
		try {
			await navigator.clipboard.writeText(text);
			say(w.copied);
		} catch {
			say(w.notCopied);
		}
	};
	const button = (label: string, act: () => void) => (
		<button type="button" onClick={act}>
			{label}
		</button>
	);
	return (
		<Section name="keep" title={w.keep}>
			<div class="no-print">
				<p class="aside">{w.keepLead}</p>
				<label class="tick">
					<input
						type="checkbox"
						checked={state.share}
						onChange={() => set({ ...state, share: !state.share })}
					/>{' '}
					{w.share}
				</label>
				<label class="tick">
					<input type="checkbox" checked={state.keeping} onChange={() => keep(!state.keeping)} />{' '}
					<span>
						{w.draft} <small>{w.draftHint}</small>
					</span>
				</label>
				<p class="moves">
					{button(w.copyLink, () => copy(link))}
					{button(w.copyRecord, () => copy(record))}
					{button(w.downloadRecord, () => download('priorities.md', record))}
					{button(w.downloadJson, () =>
						download('priorities.json', writeJson(advice, state.purpose, details, data.schema)),
					)}
					{button(w.print, () => print())}
				</p>
				<details class="more">
					<summary>{w.seeRecord}</summary>
					<pre tabindex={0}>{record}</pre>
				</details>
				<p>
					<a href={`${data.base}guide/compare/${link.slice(link.indexOf('#'))}`}>{w.compare}</a>
				</p>
			</div>
			<p class="link">{link}</p>
		</Section>
	);
}

function download(name: string, text: string) {
	const link = document.createElement('a');
	link.href = `data:text/plain;charset=utf-8,${encodeURIComponent(text)}`;
	link.download = name;
	link.click();
}
