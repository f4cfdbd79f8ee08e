import { visible } from '../engine/record/ignored.ts';
import { softwareLimit } from '../engine/record/saved-advice.ts';

// A link for a meeting asks the questions, hides the ranking, and ends in the answers with a name.

/** The address of the guide for a meeting about some software. */
export function meetingAddress(home: string, software = ''): string {
	return `${home}?meeting=${encodeURIComponent(software)}`;
}

/** What the address of a page says of a meeting: nothing, or the name of the software, which may be empty. */
export function meetingIn(search: string): string | undefined {
	const software = new URLSearchParams(search).get('meeting');
	return software === null ? undefined : visible(software.slice(0, softwareLimit));
}
