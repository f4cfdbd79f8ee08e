import { softwareLimit, type Details } from '../engine/record/saved-advice.ts';
import { Field } from './Field.tsx';
import * as w from './form-words.ts';

interface Props {
	details: Details;
	/** Gets what has changed. */
	set(changed: Details): void;
}

/** What the software is called and who decides: asked once, for every form. */
export function Named({ details, set }: Props) {
	const { software = '', decisionMakers = [] } = details;
	return (
		<div class="named no-print">
			<Field
				name="software"
				label={w.software}
				value={software}
				limit={softwareLimit}
				onText={(text) => set({ software: text })}
			/>
			<Field
				name="deciders"
				label={w.deciders}
				value={decisionMakers
					.map((name, at) => (at && !/^(\s|$)/.test(name) ? ` ${name}` : name))
					.join(',')}
				limit={400}
				onText={(text) => set({ decisionMakers: text ? text.split(',') : [] })}
			/>
		</div>
	);
}
