import type { View } from './view.ts';
import * as w from './words.ts';

/** What the reader should know about what was opened, until the next step. */
export function Notices({ view: { state } }: { view: View }) {
	return (
		<section
			class="notices no-print"
			tabindex={-1}
			hidden={!state.notices.length}
			aria-label={w.notices}
		>
			<ul class="bare">
				{state.notices.map((notice) => (
					<li>{notice}</li>
				))}
			</ul>
		</section>
	);
}
