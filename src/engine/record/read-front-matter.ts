import type { IgnoredList } from './ignored.ts';
import type { Plain } from './write-front-matter.ts';

/**
 * Reads front matter in the form we write, and the small liberties of an editor:
 * single quotes, comments, other line ends, lists and maps broken over lines.
 * Gives nothing where the text does not begin with `---` or the block never ends.
 * A line it does not understand is left aside and listed by its number; of a key
 * that stands twice the first counts.
 */
export function readFrontMatter(
	text: string,
	list: IgnoredList,
): { readonly [key: string]: Plain } | undefined {
	const lines = text.replace(/^\ufeff/, '').split(/\r?\n/, 400);
	const end = lines.indexOf('---', 1);
	if (lines[0] !== '---' || end < 0) return undefined;
	const found = new Map<string, Plain | Map<string, Plain>>();
	let map: Map<string, Plain> | undefined;
	for (const { line, number } of wholeLines(lines.slice(0, end))) {
		if (/^\s*(#|$)/.test(line)) continue;
		const [, indent, key = '', rest = ''] = /^( {2})?([\w-]+):(.*)$/.exec(line) ?? [];
		const target: Map<string, Plain | Map<string, Plain>> | undefined = indent ? map : found;
		const value = rest.trim() || indent ? readValue(rest) : new Map<string, Plain>();
		if (!key || !target || value === undefined) list.ignore('broken-line', `${number}`, line);
		else if (target.has(key)) list.ignore('duplicate-key', key);
		else target.set(key, value);
		if (!indent) map = key && value instanceof Map ? value : undefined;
	}
	return Object.fromEntries(
		[...found].map(([key, value]) => [
			key,
			value instanceof Map ? Object.fromEntries(value) : value,
		]),
	);
}

/** The lines after the first, joined where a formatter has broken a list or map. */
function wholeLines(lines: readonly string[]): { line: string; number: number }[] {
	const whole = [];
	for (let at = 1; at < lines.length; at += 1) {
		const number = at + 1;
		let line = lines[at] ?? '';
		while (
			at + 1 < lines.length &&
			(isOpen(line) || (/:\s*$/.test(line) && /^\s+[[{]/.test(lines[at + 1] ?? '')))
		) {
			at += 1;
			line = `${line} ${(lines[at] ?? '').trim()}`;
		}
		whole.push({ line, number });
	}
	return whole;
}

function isOpen(line: string): boolean {
	const bare = line.replace(/"(?:[^"\\]|\\.)*"?|'[^']*'?/g, '');
	return bare.split(/[[{]/).length > bare.split(/[\]}]/).length;
}

/** What a value is made of: quoted texts, comments and other gaps, commas too many, bare words. */
const parts =
	/("(?:[^"\\]|\\.)*"?)|'((?:[^']|'')*)'|\s+(?:#.*)?|^#.*|,(?=\s*[\]}])|[^\s,[\]{}:"'#&*!|>%@`?-][^,[\]{}:"'#]*/g;

/** Reads one value that fills the rest of its line, or gives nothing: between braces, YAML is nearly JSON. */
function readValue(text: string): Plain | undefined {
	try {
		const json = text.replace(parts, (part: string, double?: string, single?: string) => {
			if (double) return JSON.stringify(JSON.parse(double));
			if (single !== undefined) return JSON.stringify(single.replaceAll("''", "'"));
			const bare = /^[\s,#]/.test(part) ? '' : part.trim();
			return /^(\d{1,4})?$/.test(bare) ? bare : JSON.stringify(bare);
		});
		const value = JSON.parse(json) as Plain;
		// A key that stood twice has left only one of its values.
		return JSON.stringify(value) === json ? value : undefined;
	} catch {
		return undefined;
	}
}
