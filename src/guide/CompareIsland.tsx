import type { Answers } from '../engine/guide/answers.ts';
import { compare, mostParties } from '../engine/guide/compare.ts';
import { readLink } from '../engine/record/link.ts';
import { listed } from '../engine/record/standing.ts';
import type { Reopened } from '../engine/record/saved-advice.ts';
import { Compare } from './Compare.tsx';
import { Island } from './Island.tsx';
import { fragmentHere } from './address.ts';
import { delayed } from './delayed.ts';
import { noticesOf } from './notices.ts';
import { join, nobody, settle, type Parties } from './parties.ts';
import { namesIn } from './pasted.ts';
import { remember } from './view.ts';
import * as words from './compare-words.ts';
import { notFetched } from './words.ts';

/** The comparison; who takes part stays in this tab’s history, so that a reload loses nobody. */
export class CompareIsland extends Island {
	#parties: Parties = { ...nobody, hidden: isTicked() };
	#writeSoon = delayed(() => this.#write(), 250);
	// Drawing asks for it with every key pressed in a field.
	#compare = remember((all: string) =>
		compare(this.data.model, JSON.parse(all) as readonly Answers[]),
	);

	protected start() {
		const kept = (history.state as { parties?: Parties } | null)?.parties;
		this.#parties = { ...nobody, ...kept, hidden: this.#parties.hidden || kept?.hidden === true };
		const begin = () => {
			if (fragmentHere()) this.#add([readLink(this.data.model, fragmentHere())], [words.you]);
			else this.forceUpdate();
			// A skip link makes an entry of its own, which a reload would find empty.
			this.#write();
		};
		begin();
		addEventListener('popstate', begin);
		this.whenLeaving(() => this.#write());
	}

	protected draw() {
		return (
			<Compare
				view={{
					data: this.data,
					parties: this.#parties,
					set: this.#set,
					settle: (question, to) => this.#set(settle(this.#parties, question, to)),
					take: (text) => this.take(text),
					comparison: (all) => this.#compare(JSON.stringify(all)),
				}}
			/>
		);
	}

	#set = (parties: Parties) => {
		this.#parties = parties;
		// Writing takes as long as drawing: not between a press and what it shows.
		this.#writeSoon();
		this.forceUpdate();
	};

	#write() {
		if (this.isBroken) return;
		try {
			// The answers that came with the address stand in the list from here on.
			history.replaceState({ parties: this.#parties }, '', location.pathname);
		} catch {
			// The next change catches up.
		}
	}

	protected async take(text: string) {
		const brought = await this.read(text);
		if (brought && !brought.walk) return this.#add(brought.opened, namesIn(text));
		this.#set({ ...this.#parties, notices: [brought ? words.isWalk : notFetched] });
		return false;
	}

	/** Adds everybody whose answers were brought; tells whether anybody was. */
	#add(all: readonly Reopened[], names: readonly string[]): boolean {
		const { model } = this.data;
		let next: Parties = { ...this.#parties, notices: [] };
		const late: string[] = [];
		for (const [at, opened] of all.entries()) {
			// Where a mail has doubled or broken links, nobody can say which name is whose.
			const given = names.length === all.length && names[at];
			const name = given || opened.details.decisionMakers?.[0] || unnamed(next);
			const notices = noticesOf(model, opened);
			const isSilent = !notices.length && !Object.keys(opened.answers).length;
			const told = isSilent ? [words.noAnswers(name)] : notices;
			if (next.members.length < mostParties) next = join(next, opened, name.slice(0, 60), told);
			else late.push(name);
		}
		if (late.length) next = { ...next, notices: [...next.notices, words.full(listed(late))] };
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

/** Whether “hide” was ticked in the page before the comparison was there. */
function isTicked(): boolean {
	return !import.meta.env.SSR && document.querySelector('.compare .tick :checked') !== null;
}
