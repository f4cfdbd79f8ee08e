import type { Answer, Answers } from '../engine/guide/answers.ts';
import type { Comparison, Difference } from '../engine/guide/compare.ts';
import type { GuideData } from './data.ts';
import type { Member, Parties } from './parties.ts';
import { nobody } from './compare-words.ts';

/** What every part of the comparison gets: what is known, who takes part, and how to change it. */
export interface CompareView {
	readonly data: GuideData;
	readonly parties: Parties;
	set(parties: Parties): void;
	/** Settles a question for the team, or leaves it open again. */
	settle(question: string, to: Answer | undefined): void;
	take(text: string): Promise<boolean>;
	/** How the answers of all stand to one another. */
	comparison(answers: readonly Answers[]): Comparison;
}

/** What all are called; whoever has no name has a number. */
export function namesOf(members: readonly Member[]): string[] {
	return members.map(({ name }, at) => name.trim() || nobody(at + 1));
}

/** Whether more people gave the first answer than any other; who stands first breaks no tie. */
export function isMost({ groups: [most, second] }: Difference): boolean {
	return most.answer !== undefined && most.parties.length > (second?.parties.length ?? 0);
}
