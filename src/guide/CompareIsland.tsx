import { reopen } from '../engine/record/reopen.ts';
import { Compare } from './Compare.tsx';
import { Island } from './GuideIsland.tsx';
import { fragmentHere } from './address.ts';
import { noticesOf } from './notices.ts';
import { join, mostMembers, nobody, type Parties } from './parties.ts';
import * as words from './compare-words.ts';

/** The comparison; who takes part stays in this tab’s history, so that a reload loses nobody. */
export class CompareIsland extends Island {
	#parties = nobody;

	protected start() {
		this.#parties = (history.state as { parties?: Parties } | null)?.parties ?? nobody;
		const begin = () => {
			if (fragmentHere()) this.take(location.hash, words.you);
			else this.#set(this.#parties);
		};
		begin();
		addEventListener('popstate', begin);
	}

	protected draw() {
		return (
			<Compare
				data={this.data}
				parties={this.#parties}
				set={this.#set}
				take={(text) => this.take(text)}
			/>
		);
	}

	#set = (parties: Parties) => {
		this.#parties = parties;
		try {
			// The answers that came with the address stand in the list from here on.
			history.replaceState({ parties }, '', location.pathname);
		} catch {
			// The next change catches up.
		}
		this.forceUpdate();
	};

	protected take(text: string, called?: string): boolean {
		const { model } = this.data;
		// A chat may bring several links at once, each on a line of its own.
		const lines = text
			.split('\n')
			.map((line) => line.trim())
			.filter(Boolean);
		const areLinks = lines.every((line) => /\w+:\S+#/.test(line));
		let next: Parties = { ...this.#parties, notices: [] };
		for (const one of areLinks ? lines.slice(0, mostMembers + 1) : [text]) {
			const opened = reopen(model, one);
			const name = called ?? opened.details.decisionMakers?.[0] ?? unnamed(next);
			const notices = noticesOf(model, opened);
			next = join(next, opened, name.slice(0, 60), notices, words.full(name));
		}
		const isTaken = next.members.length > this.#parties.members.length;
		this.#set(next);
		return isTaken;
	}
}

/** The first number that nobody has. */
function unnamed({ members }: Parties): string {
	let at = 1;
	while (members.some(({ name }) => name === words.nobody(at))) at += 1;
	return words.nobody(at);
}
