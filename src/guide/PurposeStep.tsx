import { purposeWords } from '../engine/guide/purpose.ts';
import { DraftTick } from './DraftTick.tsx';
import { draftOf } from './draft-purpose.ts';
import { Field } from './Field.tsx';
import { goTo, stepFrom, writePurpose } from './state.ts';
import type { View } from './view.ts';
import * as w from './words.ts';

/** The purpose as the choices draft it, to be put into the reader’s own words. It may be skipped. */
export function PurposeStep({ view }: { view: View }) {
	const { data, state, set } = view;
	const { model } = data;
	const draft = draftOf(model, state.answers);
	const written = { ...draft, ...state.purpose };
	const result = goTo(state, 'result');
	return (
		<form
			class="purpose-form"
			onSubmit={(event) => {
				event.preventDefault();
				set({ ...result, purpose: written });
			}}
		>
			{state.details.software && <p class="kicker">{state.details.software}</p>}
			<h2 tabindex={-1}>{w.purposeTitle}</h2>
			<p class="lead">{w.purposeLead}</p>
			{purposeWords.map((word) => (
				<Field
					name={word}
					label={w.purposeLines[word][0]}
					hint={w.purposeLines[word][1]}
					value={written[word] ?? ''}
					onText={(text) => set(writePurpose(state, word, text))}
				/>
			))}
			<p class="aside">
				{w.purposeStays} <a href={`${data.base}case-studies/`}>{w.examples}</a>
			</p>
			<p class="moves">
				<button type="submit" class="main">
					{state.meeting ? w.toCopy : w.toResult}
				</button>
				<button type="button" onClick={() => set(goTo(state, stepFrom(model, 'purpose', -1)))}>
					{w.back}
				</button>
				<button type="button" class="quiet" onClick={() => set(result)}>
					{w.skipPurpose}
				</button>
			</p>
			<DraftTick view={view} />
		</form>
	);
}
