import { visible } from '../engine/record/ignored.ts';

/** An address, or the part of one that holds answers. */
const link = /(?:\b[a-z][a-z+.-]*:\/\/\S+|#\w[\w-]*=\S+)/gi;

/**
 * The names that stand in front of the links in what a chat or a mail brings, one for each link: on
 * their lines, or on the line above as chats write who said what; empty where there is none.
 */
export function namesIn(text: string): readonly string[] {
	let above = '';
	return text.split('\n').flatMap((line) => {
		let from = 0;
		const found = [...line.matchAll(link)].map(({ 0: address, index }) => {
			const name = nameIn(line.slice(from, index)) || above;
			above = '';
			from = index + address.length;
			return name;
		});
		if (!found.length) above = nameIn(line);
		return found;
	});
}

/** The name in what stands before a link: without bullets, times of day, and the colon or dash after it. */
function nameIn(text: string): string {
	return visible(text)
		.replace(/[[(]?\b\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[ap]\.?m\b\.?)?[\])]?,?/gi, '')
		.replace(/^[\s>*•–—-]+|[\s:<(>–—-]+$/g, '')
		.replace(/^\d+[.)]\s+/, '')
		.slice(0, 60)
		.trim();
}
