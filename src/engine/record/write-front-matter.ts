/** What our front matter can hold. */
export type Plain = string | number | readonly Plain[] | { readonly [key: string]: Plain };

/** Words that some YAML reader takes for something else than a text. */
const notText = /^(true|false|null|yes|no|on|off|y|n)$/;
/** Control characters and marks that turn the reading direction: legal in YAML's quotes only as escapes. */
const unseen =
	/[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g;

/** Lines of YAML between `---`; the maps named in `block` take a line for each entry. */
export function writeFrontMatter(
	data: { readonly [key: string]: Plain },
	block: readonly string[],
): string[] {
	const lines = Object.entries(data).flatMap(([key, value]) =>
		block.includes(key) && typeof value === 'object' && Object.keys(value).length
			? [
					`${key}:`,
					...Object.entries(value).map(([inner, each]) => `  ${inner}: ${inOneLine(each)}`),
				]
			: [`${key}: ${inOneLine(value)}`],
	);
	return ['---', ...lines, '---'];
}

function inOneLine(value: Plain): string {
	if (typeof value === 'number') return `${value}`;
	if (typeof value === 'string') return isPlain(value) ? value : quoted(value);
	if (Array.isArray(value)) return `[${value.map(inOneLine).join(', ')}]`;
	const entries = Object.entries(value).map(([key, each]) => `${key}: ${inOneLine(each)}`);
	return entries.length ? `{ ${entries.join(', ')} }` : '{}';
}

function isPlain(text: string): boolean {
	return /^[a-z][a-z0-9-]*$/.test(text) ? !notText.test(text) : /^\d{4}-\d\d-\d\d$/.test(text);
}

/** JSON's strings are YAML's double-quoted ones, once nothing unseen stands in them. */
function quoted(text: string): string {
	return JSON.stringify(text).replace(
		unseen,
		(sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}
