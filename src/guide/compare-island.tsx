/** @jsxImportSource . */
import { fill } from '../engine/record/fill.ts';
import { reopen } from '../engine/record/reopen.ts';
import { Compare } from './Compare.tsx';
import { fragmentHere } from './address.ts';
import type { Island } from './island.ts';
import { noticesOf } from './notices.ts';
import { join, most, type Parties } from './parties.ts';

/** The comparison; who takes part stays in this tab’s history, so that a reload loses nobody. */
export const compareIsland: Island = (data, _root, draw) => {
	const { model, words } = data;
	let parties = (history.state as { parties?: Parties } | null)?.parties ?? {
		members: [],
		hidden: false,
		notices: [],
	};

	function set(next: Parties) {
		parties = next;
		try {
			// The answers that came with the address stand in the list from here on.
			history.replaceState({ parties }, '', location.pathname);
		} catch {
			// The next change catches up.
		}
		show();
	}

	function take(text: string, called?: string): boolean {
		// A chat may bring several links at once, each on a line of its own.
		const lines = text
			.split('\n')
			.map((line) => line.trim())
			.filter(Boolean);
		const each = lines.every((line) => /\w+:\S+#/.test(line)) ? lines.slice(0, most + 1) : [text];
		let next: Parties = { ...parties, notices: [] };
		for (const one of each) {
			const opened = reopen(model, one);
			const name = called ?? opened.details.decisionMakers?.[0] ?? unnamed(next);
			next = join(next, opened, name.slice(0, 60), noticesOf(data, opened), fill(words.full, name));
		}
		const isTaken = next.members.length > parties.members.length;
		set(next);
		return isTaken;
	}

	/** The first number that nobody has. */
	function unnamed({ members }: Parties): string {
		const names = members.map((_, at) => fill(words.nobody, at + 1));
		return (
			names.find((name) => !members.some((member) => member.name === name)) ??
			fill(words.nobody, members.length + 1)
		);
	}

	function show() {
		draw(<Compare data={data} parties={parties} set={set} take={take} />);
	}

	function begin() {
		if (fragmentHere()) take(location.hash, words.you);
		else set(parties);
	}

	addEventListener('popstate', begin);
	begin();
	return take;
};
