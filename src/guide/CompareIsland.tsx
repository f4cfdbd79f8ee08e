import { readLink } from '../engine/record/link.ts';
import type { Reopened } from '../engine/record/saved-advice.ts';
import { Compare } from './Compare.tsx';
import { Island } from './GuideIsland.tsx';
import { fragmentHere } from './address.ts';
import { noticesOf } from './notices.ts';
import { join, mostMembers, nobody, type Parties } from './parties.ts';
import * as words from './compare-words.ts';
import { notFetched } from './words.ts';

/** The comparison; who takes part stays in this tab’s history, so that a reload loses nobody. */
export class CompareIsland extends Island {
	#parties = nobody;

	protected start() {
		this.#parties = (history.state as { parties?: Parties } | null)?.parties ?? nobody;
		const begin = () => {
			if (fragmentHere()) this.#add([readLink(this.data.model, fragmentHere())], words.you);
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

	protected async take(text: string) {
		const brought = await this.read(text);
		if (brought && !brought.walk) return this.#add(brought.opened);
		this.#set({ ...this.#parties, notices: [brought ? words.isWalk : notFetched] });
		return false;
	}

	/** Adds everybody whose answers were brought; tells whether anybody was. */
	#add(all: readonly Reopened[], called?: string): boolean {
		const { model } = this.data;
		let next: Parties = { ...this.#parties, notices: [] };
		for (const opened of all.slice(0, mostMembers + 1)) {
			const name = called ?? opened.details.decisionMakers?.[0] ?? unnamed(next);
			next = join(next, opened, name.slice(0, 60), noticesOf(model, opened), words.full(name));
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
