import { answerTo } from '../engine/guide/answers.ts';
import { purposeWords } from '../engine/guide/purpose.ts';
import { Doubts } from './Doubts.tsx';
import { FirstAndLast } from './FirstAndLast.tsx';
import { KeepPanel } from './KeepPanel.tsx';
import { Monday } from './Monday.tsx';
import { OpenPanel } from './OpenPanel.tsx';
import { Rails } from './Rails.tsx';
import { Section } from './Section.tsx';
import { Slice } from './Slice.tsx';
import { goTo, isWritten } from './state.ts';
import type { View } from './view.ts';
import * as w from './words.ts';

/** The parts that readers come back for, in a result that is long on a phone. */
const jumps = [
	['first', w.first],
	['rails', w.rails],
	['monday', w.monday],
	['slice', w.slice],
	['keep', w.keep],
	['answers', w.answers],
] as const;

/** The result, in the order in which the eye should meet it. */
export function Result({ view }: { view: View }) {
	const { data, state, set } = view;
	const { base, model } = data;
	const advice = view.advice();
	const open = model.questions.filter(({ id }) => !answerTo(state.answers, id));
	const hasPurpose = isWritten(state.purpose);
	return (
		<div class="result">
			<h2 tabindex={-1}>{w.resultTitle}</h2>
			<p class="jump no-print">
				{jumps.map(([part, title]) => (
					<a href={`#part-${part}`}>{title}</a>
				))}
			</p>
			<Section name="purpose" title={w.yourPurpose}>
				{hasPurpose ? (
					<dl class="said">
						{purposeWords.map(
							(word) =>
								state.purpose[word] && (
									<>
										<dt>{w.purposeLines[word][0]}</dt>
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
						{hasPurpose ? w.changePurpose : w.writePurpose}
					</button>
				</p>
				{open.length > 0 && <p>{w.openYet(open.map(({ name }) => name).join(', '))}</p>}
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
