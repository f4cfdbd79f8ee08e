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

/** A text in the markup of Jira and Confluence. A backslash keeps a sign from being markup; two would break the line. A hyphen matters around words only. */
export function wiki(text: string): string {
	return visible(text).replace(
		/&(?=#?\w+;)|\\|[[\]{}|*_^~+!]|\?(?=\?)|(?<!\w)-|-(?!\w)/g,
		(sign) => (sign === '&' ? '&amp;' : sign === '\\' ? '&#92;' : `\\${sign}`),
	);
}

/** An address without the signs that end it in some markup. */
export function encoded(address: string, signs: RegExp): string {
	return address.replace(signs, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
