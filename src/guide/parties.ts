import type { Answers } from '../engine/guide/answers.ts';
import type { Reopened } from '../engine/record/saved-advice.ts';

/** Somebody whose answers are compared. */
export interface Member {
	readonly name: string;
	readonly answers: Answers;
	/** What was ignored when it was read. */
	readonly notices: readonly string[];
}

/** Those who are compared, and whether their answers are still hidden. */
export interface Parties {
	readonly members: readonly Member[];
	readonly hidden: boolean;
	readonly notices: readonly string[];
}

/** Before anybody is added. */
export const nobody: Parties = { members: [], hidden: false, notices: [] };

/** The most that can be compared at once. */
export const mostMembers = 8;

/** Adds what was pasted or dropped, unless there is no room or there are no answers in it, which becomes a notice. */
export function join(
	{ members, hidden, notices: before }: Parties,
	{ answers }: Reopened,
	name: string,
	notices: readonly string[],
	full: string,
): Parties {
	if (!Object.keys(answers).length) return { members, hidden, notices: [...before, ...notices] };
	if (members.length >= mostMembers) return { members, hidden, notices: [...before, full] };
	return { members: [...members, { name, answers, notices }], hidden, notices: before };
}

/** Takes somebody out. */
export function leave(parties: Parties, at: number): Parties {
	return { ...parties, members: parties.members.filter((_, index) => index !== at), notices: [] };
}

/** Gives somebody another name. */
export function rename(parties: Parties, at: number, name: string): Parties {
	return {
		...parties,
		members: parties.members.map((member, index) => (index === at ? { ...member, name } : member)),
	};
}
