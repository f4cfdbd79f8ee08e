import type { Details } from '../engine/record/saved-advice.ts';
import { writeLink } from '../engine/record/link.ts';
import type { GuideData } from './data.ts';
import type { State } from './state.ts';

/** What a record says beside answers and purpose: today, this edition, the link, and what it said before. */
export function detailsOf(
	{ model, home }: GuideData,
	{
		answers,
		purpose,
		share,
		details,
		earlier,
	}: Pick<State, 'answers' | 'purpose' | 'share' | 'details' | 'earlier'>,
	today = new Date(),
): Details {
	const local = new Date(today.getTime() - today.getTimezoneOffset() * 60_000);
	const software = details.software?.trim();
	const decisionMakers = details.decisionMakers?.map((name) => name.trim()).filter(Boolean);
	const date = local.toISOString().slice(0, 10);
	const since = details.since ?? earlier?.date;
	return {
		...details,
		...(software === undefined ? {} : { software }),
		...(decisionMakers && { decisionMakers }),
		version: model.version,
		date,
		...(since && since < date && { since }),
		link: home + writeLink(model, answers, share ? purpose : {}),
	};
}
