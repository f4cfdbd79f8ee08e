import type { Advice } from '../engine/guide/advice.ts';
import { scenarioParts } from '../engine/record/saved-advice.ts';
import { Field } from './Field.tsx';
import { Part } from './Part.tsx';
import { fillIn } from './state.ts';
import type { View } from './view.ts';
import * as w from './words.ts';

interface Props {
	view: View;
	advice: Advice;
}

/** What the team fills in: the smallest slice with a day, and one scenario with a number. */
export function Slice({ view: { state, set }, advice }: Props) {
	const { notes = {} } = state.details;
	const first = advice.first[0]?.priority;
	const field = (name: string, label: string, filled: Readonly<Record<string, string>> = notes) => (
		<Field
			name={name}
			label={label}
			value={filled[name] ?? ''}
			onText={(text) => set(fillIn(state, { ...filled, [name]: text }))}
		/>
	);
	// An example becomes the team’s own scenario, as a whole, with the first word they change.
	const scenario = Object.fromEntries(
		scenarioParts.map((part) => [
			`scenario-${part}`,
			notes[`scenario-${part}`] ?? first?.scenario[part] ?? '',
		]),
	);
	const isTheirs = scenarioParts.some((part) => notes[`scenario-${part}`]);
	return (
		<>
			<Part name="slice" title={w.slice}>
				<p class="aside no-print">{w.sliceLead}</p>
				{field('slice', w.sliceField)}
				{field('by', w.by)}
			</Part>
			{first && (
				<Part name="scenario" title={w.scenario}>
					{/* On paper an example of ours stands for nothing; a scenario of theirs does. */}
					<p class={isTheirs ? 'aside no-print' : 'aside example'}>{w.scenarioLead(first.name)}</p>
					{scenarioParts.map((part) => field(`scenario-${part}`, w.scenarioLines[part], scenario))}
				</Part>
			)}
		</>
	);
}
