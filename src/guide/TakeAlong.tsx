import { say } from '../components/site/say.ts';
import type { Advice } from '../engine/guide/advice.ts';
import { detailsOf } from './details.ts';
import * as forms from './form-words.ts';
import { copy, formsOf, type Form } from './forms.ts';
import type { View } from './view.ts';
import * as w from './words.ts';

interface Props {
	view: View;
	advice: Advice;
}

/** The ways to take a result along that most want; the others stand behind a link. */
export function TakeAlong({ view: { data, state }, advice }: Props) {
	const details = detailsOf(data, state);
	const [page, link] = formsOf({ advice, purpose: state.purpose, details, schema: data.schema });
	const button = (form: Form | undefined, label: string, isMain = false) =>
		form && (
			<button
				type="button"
				class={isMain ? 'main' : undefined}
				onClick={async () =>
					say((await copy(form)) ? forms.copied(form.words.name) : w.notCopiedHere)
				}
			>
				{label}
			</button>
		);
	return (
		<p class="moves take no-print">
			{button(page, w.copyDecision, true)}
			{button(link, w.copyLink)}
			<button type="button" onClick={() => print()}>
				{w.printIt}
			</button>
			<a href="#part-keep">{w.moreWays}</a>
		</p>
	);
}
