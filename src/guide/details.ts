import type { Details } from '../engine/kept.ts';
import { writeLink } from '../engine/link.ts';
import type { GuideData } from './data.ts';
import type { State } from './state.ts';

/** What a record says beside answers and purpose: today, the link, and what was filled in. */
export function detailsOf(
	{ model, home }: GuideData,
	{ answers, purpose, share, notes }: State,
	today = new Date(),
): Details {
	const two = (number: number) => `${number}`.padStart(2, '0');
	return {
		date: `${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}`,
		link: home + writeLink(model, answers, share ? purpose : {}),
		notes,
	};
}
