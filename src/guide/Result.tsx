/** @jsxImportSource . */
import { answerTo } from '../engine/guide/answers.ts';
import { fill } from '../engine/record/fill.ts';
import { purposeWords } from '../engine/guide/purpose.ts';
import { Doubts } from './Doubts.tsx';
import { FirstAndLast } from './FirstAndLast.tsx';
import { KeepPanel } from './KeepPanel.tsx';
import { Monday } from './Monday.tsx';
import { OpenPanel } from './OpenPanel.tsx';
import { Rails } from './Rails.tsx';
import { Section } from './Section.tsx';
import { Slice } from './Slice.tsx';
import { goTo, isSaid } from './state.ts';
import type { View } from './view.ts';

/** The parts that readers come back for, in a result that is long on a phone. */
const jumps = ['first', 'rails', 'monday', 'slice', 'keep', 'answers'] as const;

/** The result, in the order in which the eye should meet it. */
export function Result({ view }: { view: View }) {
	const { data, state, set } = view;
	const { words: w, base, model } = data;
	const advice = view.advice();
	const open = model.questions.filter(({ id }) => !answerTo(state.answers, id));
	const said = isSaid(state.purpose);
	return (
		<div class="result">
			<h2 tabindex={-1}>{w.resultTitle}</h2>
			<p class="jump no-print">
				{jumps.map((part) => (
					<a href={`#part-${part}`}>{w[part]}</a>
				))}
			</p>
			<Section name="purpose" title={w.yourPurpose}>
				{said ? (
					<dl class="said">
						{purposeWords.map(
							(word) =>
								state.purpose[word] && (
									<>
										<dt>{w[word]}</dt>
										<dd>{state.purpose[word]}</dd>
									</>
								),
						)}
					</dl>
				) : (
					<p class="no-print">{w.noPurpose}</p>
				)}
				<p class="moves no-print">
					<button type="button" onClick={() => set(goTo({ ...state, asked: true }, 'purpose'))}>
						{said ? w.changePurpose : w.writePurpose}
					</button>
				</p>
				{open.length > 0 && <p>{fill(w.openYet, open.map(({ name }) => name).join(', '))}</p>}
			</Section>
			{advice.isRequest && (
				<Section name="request" title={w.requestTitle}>
					<p>{w.request}</p>
					<p>
						<a href={`${base}decision-trees/a-customer-asks-for-a-feature/`}>{w.requestTree}</a>
					</p>
				</Section>
			)}
			<FirstAndLast view={view} advice={advice} />
			<Rails view={view} advice={advice} />
			<Doubts view={view} advice={advice} />
			<Monday view={view} advice={advice} />
			<Slice view={view} advice={advice} />
			<Section name="again" title={w.again}>
				<ul>
					{advice.lookAgain.map(({ event }) => (
						<li>{event}</li>
					))}
				</ul>
			</Section>
			<KeepPanel view={view} advice={advice} />
			<OpenPanel view={view} />
		</div>
	);
}
