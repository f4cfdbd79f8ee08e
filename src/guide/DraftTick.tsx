import type { View } from './view.ts';
import * as w from './words.ts';

/** Keeps a draft in this browser, or forgets it; on every step. */
export function DraftTick({ view: { state, keep } }: { view: View }) {
	return (
		<label class="tick draft no-print">
			<input type="checkbox" checked={state.keeping} onChange={() => keep(!state.keeping)} />{' '}
			<span>
				{w.draft} <small>{w.draftHint}</small>
			</span>
		</label>
	);
}
