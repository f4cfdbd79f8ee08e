import type { IgnoredList } from './ignored.ts';
import type { Plain } from './write-front-matter.ts';

/**
 * Reads front matter in the form we write, and the small liberties of an editor:
 * single quotes, comments, other line ends, lists and maps broken over lines.
 * Gives nothing where the text does not begin with `---` or the block never ends.
 * A line it does not understand is told by its number and left aside; of a key
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
	const bare = line.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '');
	return bare.split(/[[{]/).length > bare.split(/[\]}]/).length;
}

/** Reads one value that fills the rest of its line, or gives nothing. */
function readValue(text: string): Plain | undefined {
	const scan = { text: text.trim(), at: 0 };
	const value = scanValue(scan, 0);
	return value !== undefined && /^\s*(\s#.*)?$/.test(scan.text.slice(scan.at)) ? value : undefined;
}

interface Scan {
	readonly text: string;
	at: number;
}

function scanValue(scan: Scan, depth: number): Plain | undefined {
	const sign = scan.text[scan.at];
	if (sign === '"' || sign === "'") return scanQuoted(scan, sign);
	if (sign === '[') return depth < 3 ? scanList(scan, depth) : undefined;
	if (sign === '{') return depth < 3 ? scanMap(scan, depth) : undefined;
	const plain = take(scan, depth ? /[^,[\]{}:#"']+/y : /[^[\]{}#"':&*!|>%@`-][^#]*/y).trim();
	if (!plain) return undefined;
	return /^\d{1,4}$/.test(plain) ? Number(plain) : plain;
}

function scanQuoted(scan: Scan, quote: '"' | "'"): string | undefined {
	const token = take(scan, quote === '"' ? /"(?:[^"\\]|\\.)*"/y : /'(?:[^']|'')*'/y);
	if (quote === "'") return token ? token.slice(1, -1).replaceAll("''", "'") : undefined;
	try {
		return JSON.parse(token) as string;
	} catch {
		return undefined;
	}
}

function scanList(scan: Scan, depth: number): readonly Plain[] | undefined {
	const items: Plain[] = [];
	const whole = scanItems(scan, ']', () => {
		const item = scanValue(scan, depth + 1);
		if (item === undefined) return false;
		items.push(item);
		return true;
	});
	return whole ? items : undefined;
}

function scanMap(scan: Scan, depth: number): { readonly [key: string]: Plain } | undefined {
	const entries = new Map<string, Plain>();
	const whole = scanItems(scan, '}', () => {
		const key = take(scan, /[\w-]+(?=:)/y);
		take(scan, /: */y);
		const value = scanValue(scan, depth + 1);
		if (!key || value === undefined || entries.has(key)) return false;
		entries.set(key, value);
		return true;
	});
	return whole ? Object.fromEntries(entries) : undefined;
}

function scanItems(scan: Scan, close: string, item: () => boolean): boolean {
	scan.at += 1;
	take(scan, / */y);
	for (let rest = false; scan.text[scan.at] !== close; rest = true) {
		if (rest && !take(scan, /, */y)) return false;
		if (scan.text[scan.at] === close) break;
		if (!item()) return false;
		take(scan, / */y);
	}
	scan.at += 1;
	return true;
}

/** Moves past what the pattern matches here; empty where it does not. */
function take(scan: Scan, pattern: RegExp): string {
	pattern.lastIndex = scan.at;
	const [match = ''] = pattern.exec(scan.text) ?? [];
	scan.at += match.length;
	return match;
}
