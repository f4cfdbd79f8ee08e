import { purposeWords } from '../engine/guide/purpose.ts';
import { Field } from './Field.tsx';
import { writePurpose } from './state.ts';
import type { View } from './view.ts';
import * as w from './words.ts';

/** The purpose as the choices drafted it, to be put into the reader’s own words. */
export function PurposeFields({ view: { data, state, set } }: { view: View }) {
	return (
		<>
			<p class="aside no-print">{w.purposeLead}</p>
			{purposeWords.map((word) => (
				<Field
					name={word}
					label={w.purposeLines[word][0]}
					hint={w.purposeLines[word][1]}
					value={state.purpose[word] ?? ''}
					onText={(text) => set(writePurpose(state, word, text))}
				/>
			))}
			<p class="aside no-print">
				{w.purposeStays} <a href={`${data.base}case-studies/`}>{w.examples}</a>
			</p>
		</>
	);
}
