/** @jsxImportSource . */
import { reopen } from '../engine/reopen.ts';
import { Compare } from './Compare.tsx';
import type { Island } from './island.ts';
import { noticesOf } from './notices.ts';
import { join, most, type Parties } from './parties.ts';
import { fill } from './words.ts';

/** The comparison; who takes part stays in this tab’s history, so that a reload loses nobody. */
export const compareIsland: Island = (data, _root, draw) => {
	const { model, words } = data;
	let parties = (history.state as { parties?: Parties } | null)?.parties ?? {
		members: [],
		hidden: false,
		notices: [],
	};
	let count = parties.members.length;

	function set(next: Parties) {
		parties = next;
		try {
			history.replaceState({ parties }, '');
		} catch {
			// The next change catches up.
		}
		show();
	}

	function take(text: string) {
		// A chat may bring several links at once, each on a line of its own.
		const lines = text
			.split('\n')
			.map((line) => line.trim())
			.filter(Boolean);
		const each = lines.every((line) => /^https?:\S+#/.test(line))
			? lines.slice(0, most + 1)
			: [text];
		for (const one of each) {
			const opened = reopen(model, one);
			const name = opened.purpose.who ?? fill(words.nobody, (count += 1));
			set(
				join(parties, opened, name.slice(0, 60), noticesOf(data, opened), fill(words.full, name)),
			);
		}
	}

	function show() {
		draw(<Compare data={data} parties={parties} set={set} take={take} />);
	}

	show();
	return take;
};
