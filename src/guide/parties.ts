import type { Answer, Answers } from '../engine/guide/answers.ts';
import { give, withdraw } from '../engine/guide/answers.ts';
import type { Purpose } from '../engine/guide/purpose.ts';
import { purposeInWords } from '../engine/record/decision.ts';
import type { Details, Reopened } from '../engine/record/saved-advice.ts';

/** Somebody whose answers are compared. */
export interface Member {
	readonly name: string;
	readonly answers: Answers;
	readonly purpose: Purpose;
	/** What was ignored when it was read. */
	readonly notices: readonly string[];
}

/** Those who are compared, whether their answers are still hidden, and what they have settled. */
export interface Parties {
	readonly members: readonly Member[];
	readonly hidden: boolean;
	readonly notices: readonly string[];
	/** The answers that the team has agreed on, where it differed. */
	readonly settled: Answers;
	/** Who finds out what is left open, and by when, by question, in their own words. */
	readonly finders: Readonly<Record<string, string>>;
	/** The purpose that the team has chosen among those its members wrote. */
	readonly purpose: Purpose;
	/** What the software is called and who decides, where that was said. */
	readonly details: Details;
}

/** How long a line on who finds something out may be. */
export const finderLimit = 120;

/** Before anybody is added. */
export const nobody: Parties = {
	members: [],
	hidden: false,
	notices: [],
	settled: {},
	finders: {},
	purpose: {},
	details: {},
};

/** Adds what was pasted or dropped, unless there are no answers in it: then only what is told of it. */
export function join(
	parties: Parties,
	{ answers, purpose, details }: Reopened,
	name: string,
	notices: readonly string[],
): Parties {
	const { members, notices: before } = parties;
	if (!Object.keys(answers).length) return { ...parties, notices: [...before, ...notices] };
	const { software } = details;
	return {
		...parties,
		members: [...members, { name, answers, purpose, notices }],
		details: { ...(software && { software }), ...parties.details },
	};
}

/** Takes somebody out, with the purpose that the team chose, where nobody else wrote it. */
export function leave(parties: Parties, at: number): Parties {
	const members = parties.members.filter((_, index) => index !== at);
	const chosen = purposeInWords(parties.purpose);
	const isLeft = members.some(({ purpose }) => purposeInWords(purpose) === chosen);
	return { ...parties, members, purpose: isLeft ? parties.purpose : {}, notices: [] };
}

/** Gives somebody another name. */
export function rename(parties: Parties, at: number, name: string): Parties {
	return {
		...parties,
		members: parties.members.map((member, index) => (index === at ? { ...member, name } : member)),
	};
}

/** The names that more than one of them has, each once; whoever wrote it in capitals is the same. */
export function sharedNames({ members }: Parties): string[] {
	const alike = Map.groupBy(members, ({ name }) => name.trim().toLowerCase());
	return [...alike].flatMap(([name, [first, second]]) =>
		name && first && second ? first.name : [],
	);
}

/** Settles a question for the team, or leaves it open again. */
export function settle(parties: Parties, question: string, to: Answer | undefined): Parties {
	const { settled } = parties;
	return { ...parties, settled: to ? give(settled, question, to) : withdraw(settled, question) };
}
