import { visible } from '../engine/record/ignored.ts';
import { softwareLimit } from '../engine/record/saved-advice.ts';

// A link for a meeting asks the questions, hides the ranking, and ends in the answers with a name.

/** The address of the guide for a meeting. What the software is called stands where browsers send nothing. */
export function meetingAddress(home: string, software = ''): string {
	const name = encodeURIComponent(software).replace(
		/[!'()*]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16)}`,
	);
	return `${home}?meeting${name && `#software=${name}`}`;
}

/** Parts the name of the software from the answers in the fragment of an address. */
export function invitationIn(fragment: string): { software: string; fragment: string } {
	const [named, name = ''] = /^#software=([^&]*)&?/.exec(fragment) ?? [''];
	return { software: read(name), fragment: named ? `#${fragment.slice(named.length)}` : fragment };
}

function read(name: string): string {
	try {
		return visible(decodeURIComponent(name).slice(0, softwareLimit));
	} catch {
		return '';
	}
}
