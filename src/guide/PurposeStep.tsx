import { purposeWords } from '../engine/guide/purpose.ts';
import { Field } from './Field.tsx';
import { OpenPanel } from './OpenPanel.tsx';
import { afterPurpose, goTo, writePurpose } from './state.ts';
import type { View } from './view.ts';
import * as w from './words.ts';

/** The first step: the purpose in the reader’s own words. It may be skipped. */
export function PurposeStep({ view }: { view: View }) {
	const { data, state, set } = view;
	const { model, examples } = data;
	const next = afterPurpose(model, state);
	return (
		<>
			<form
				class="purpose-form"
				onSubmit={(event) => {
					event.preventDefault();
					set(goTo(state, next));
				}}
			>
				<h2 tabindex={-1}>{w.purposeTitle}</h2>
				<p class="lead">{w.purposeLead}</p>
				{purposeWords.map((word) => (
					<Field
						name={word}
						label={w.purposeLines[word][0]}
						hint={w.purposeLines[word][1]}
						value={state.purpose[word] ?? ''}
						onText={(text) => set(writePurpose(state, word, text))}
					/>
				))}
				<p class="aside">{w.purposeStays}</p>
				<p class="moves">
					<button type="submit" class="main">
						{next !== 'result' ? w.toQuestions : state.meeting ? w.toCopy : w.toResult}
					</button>
				</p>
			</form>
			<details class="more">
				<summary>{w.examples}</summary>
				{examples.map(({ title, purpose }) => (
					<dl class="said">
						<dt class="case">{title}</dt>
						{purposeWords.map((word) => (
							<dd>
								<b>{w.purposeLines[word][0]}</b> {purpose[word]}
							</dd>
						))}
					</dl>
				))}
			</details>
			<OpenPanel view={view} />
		</>
	);
}
