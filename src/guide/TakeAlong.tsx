import { say } from '../components/site/say.ts';
import type { Advice } from '../engine/guide/advice.ts';
import { detailsOf } from './details.ts';
import type { View } from './view.ts';
import * as w from './words.ts';

interface Props {
	view: View;
	advice: Advice;
	/** What writes the forms, once it is fetched. */
	folded: typeof import('./folded.ts') | undefined;
}

/** The ways to take a result along that most want; the others stand behind a link. */
export function TakeAlong({ view: { data, state }, advice, folded }: Props) {
	const take = async (at: number) => {
		// A browser lets us copy at once after a press: what is there already is not waited for.
		const forms = folded ?? (await import('./folded.ts').catch(() => undefined));
		if (!forms) return say(w.partNotFetched);
		const { purpose } = state;
		const taken = { advice, purpose, details: detailsOf(data, state), schema: data.schema };
		const form = forms.formsOf(taken)[at];
		if (form) say((await forms.copy(form)) ? w.copied(form.words.name) : w.notCopiedHere);
	};
	return (
		<p class="moves take no-print">
			<button type="button" class="main" onClick={() => take(0)}>
				{w.copyDecision}
			</button>
			<button type="button" onClick={() => take(1)}>
				{w.copyLink}
			</button>
			<button type="button" onClick={() => print()}>
				{w.printIt}
			</button>
			<a href="#part-keep">{w.moreWays}</a>
		</p>
	);
}
