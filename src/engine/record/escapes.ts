import { visible } from './ignored.ts';

// Words as they are: what would be markup in them comes out as text, on one line.

/** A text in Markdown. */
export function markdown(text: string): string {
	return visible(text).replace(/[\\`*_[\]{}<>#~|$&]/g, '\\$&');
}

/** A text in HTML, also between double quotes. */
export function html(text: string): string {
	const entities: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt' };
	return visible(text).replace(/[&<>"]/g, (sign) => `&${entities[sign] ?? 'quot'};`);
}

/**
 * A text in the markup of Jira and Confluence. A backslash keeps a sign from being markup; two would
 * break the line, and one before a letter is what it is. A hyphen matters around words only.
 */
export function wiki(text: string): string {
	return visible(text).replace(
		/&(?=#?\w+;)|\\(?![a-z\d])|[[\]{}|*_^~+!]|\?(?=\?)|(?<!\w)-|-(?!\w)/gi,
		(sign) => (sign === '&' ? '&amp;' : sign === '\\' ? '&#92;' : `\\${sign}`),
	);
}

/** The words of a link in that markup: Confluence reads no link that has a bracket or a bar in its words. */
export function wikiName(text: string): string {
	const plain = text.replace(/[[{]/g, '(').replace(/[\]}]/g, ')').replaceAll('|', '/');
	return wiki(plain);
}

/** An address without the signs that end it in some markup. */
export function encoded(address: string, signs: RegExp): string {
	return address.replace(signs, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
