import { copy } from '../components/site/clipboard.ts';
import { say } from '../components/site/say.ts';
import type { Advice } from '../engine/guide/advice.ts';
import { softwareLimit } from '../engine/record/saved-advice.ts';
import { detailsOf } from './details.ts';
import { Field } from './Field.tsx';
import type { View } from './view.ts';
import * as w from './words.ts';

interface Props {
	view: View;
	advice: Advice;
}

const writer = () => import('./decision-form.ts');

/** The ways to take a result along that most want; the others stand behind a link. */
export function TakeAlong({ view: { data, state, set }, advice }: Props) {
	const details = () => detailsOf(data, state);
	const told = (isCopied: boolean, name: string) =>
		say(isCopied ? w.copied(name) : w.notCopiedHere);
	const copyLink = async () => told(await copy(details().link ?? ''), w.link);
	const copyDecision = async () => {
		const form = writer().then(({ decisionForm }) =>
			decisionForm({ advice, purpose: state.purpose, details: details() }),
		);
		// A browser lets us copy right after a press and not later, so it is given what is still on its way.
		const isCopied = await copy(
			form.then(({ text }) => text()),
			form.then(({ html }) => html()),
		);
		form.then(
			() => told(isCopied, w.decision),
			() => say(w.partNotFetched),
		);
	};
	// Whoever reaches for the buttons has it fetched before the press.
	const fetchAhead = () => void writer().catch(() => undefined);
	const { purpose, details: named } = state;
	return (
		<>
			<p class="moves take no-print" onPointerEnter={fetchAhead} onFocusIn={fetchAhead}>
				<button type="button" class="main" onClick={copyDecision}>
					{w.copyDecision}
				</button>
				<button type="button" onClick={copyLink}>
					{w.copyLink}
				</button>
				<button type="button" onClick={() => print()}>
					{w.printIt}
				</button>
				<a href="#part-keep">{w.moreWays}</a>
				{!(purpose.who || purpose.what) && <a href="#part-purpose">{w.writePurpose}</a>}
			</p>
			<Field
				name="unit"
				label={w.software}
				value={named.software ?? ''}
				limit={softwareLimit}
				onText={(software) => set({ ...state, details: { ...named, software } })}
			/>
		</>
	);
}
