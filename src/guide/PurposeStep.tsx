/** @jsxImportSource . */
import { purposeLimit, purposeWords } from '../engine/guide/purpose.ts';
import { Field } from './Field.tsx';
import { OpenPanel } from './OpenPanel.tsx';
import { afterPurpose, goTo, say } from './state.ts';
import type { View } from './view.ts';

/** The first step: the purpose in the reader’s own words. It may be skipped. */
export function PurposeStep({ view }: { view: View }) {
	const { data, state, set } = view;
	const { words: w, model, examples } = data;
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
						label={w[word]}
						hint={w[`${word}Hint`]}
						value={state.purpose[word] ?? ''}
						limit={purposeLimit}
						onText={(text) => set(say(state, word, text))}
					/>
				))}
				<p class="aside">{w.purposeStays}</p>
				<p class="moves">
					<button type="submit" class="main">
						{next === 'result' ? w.toResult : w.toQuestions}
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
								<b>{w[word]}</b> {purpose[word]}
							</dd>
						))}
					</dl>
				))}
			</details>
			<OpenPanel view={view} />
		</>
	);
}
