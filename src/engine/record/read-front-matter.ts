import type { IgnoredList } from './ignored.ts';

/**
 * Reads one YAML document with every scalar as the text that stands there; throws where it cannot, and
 * names the line in `mark`, counted from 0. The engine needs nothing from outside, so it is given one.
 */
export type YamlReader = (yaml: string) => unknown;

/** The most lines of front matter that are read. */
const mostLines = 400;

/**
 * Reads the front matter of a record: any YAML that says the same. Gives nothing where the text has no
 * front matter or the block never ends. Where something in it cannot be read, its keys are read one
 * by one; a line that is left aside is listed by its number, and of a key that stands twice the
 * first counts.
 */
export function readFrontMatter(text: string, list: IgnoredList, readYaml: YamlReader): unknown {
	const lines = text.replace(/^\ufeff/, '').split(/\r?\n/, mostLines);
	const end = lines.findIndex((line, at) => at > 0 && fence.test(line));
	if (!fence.test(lines[0] ?? '') || end < 0) return undefined;
	return readBlock(lines.slice(1, end), 2, list, readYaml);
}

/** From where front matter begins in a text; what lost its hyphens and has `answers` at the margin gets them back. */
export function fencedYaml(text: string): string | undefined {
	const begun =
		/^[ \t]*(?:-{3,}|[—–])[ \t]*\r?\n(?=(?:[ \t]*(?:#.*)?\r?\n)*[ \t]*["'“]?[\w$-]+["'”]?[ \t]*:)/m.exec(
			text,
		);
	if (begun) return text.slice(begun.index);
	if (/^---\s*$/m.test(text.slice(0, 10)) || !/^["']?answers["']?[ \t]*:/m.test(text))
		return undefined;
	const [keys = ''] =
		/^["']?[\w$-]+["']?[ \t]*:[^]*?(?=^(?:-{3}|#{1,6}[ \t])|(?![^]))/m.exec(text) ?? [];
	return `---\n${keys}\n---`;
}

/** Reads lines of YAML, of which the first has this number. */
export function readBlock(
	written: readonly string[],
	first: number,
	list: IgnoredList,
	readYaml: YamlReader,
): unknown {
	const lines = written.map(tidied);
	try {
		return withoutEmpty(readYaml(lines.join('\n')));
	} catch {
		const found = new Map<string, unknown>();
		for (const { part, number } of partsOf(lines, first))
			for (const [key, value] of Object.entries(readPart(part, number, list, readYaml))) {
				if (found.has(key)) list.ignore('duplicate-key', key);
				else found.set(key, value);
			}
		return withoutEmpty(Object.fromEntries(found));
	}
}

/** What some programs make of the three hyphens as well. */
const fence = /^(?:-{3,}|[—–]|\.{3})\s*$/;

/** A line without what editors bring in and YAML does not take: tabs in front, gaps of other widths, curly quotes. */
function tidied(line: string): string {
	const gaps = /^[\t \u00a0\ufeff]*/.exec(line)?.[0] ?? '';
	const space = gaps.replaceAll('\t', '  ').replaceAll('\u00a0', ' ').replaceAll('\ufeff', '');
	const quotes = /[[{]|^\s*[“„]/.test(line) ? inFlow : inBlock;
	return space + line.slice(gaps.length).replace(quotes, '"$1"');
}

/** Texts in curly quotes where a key or a value begins and ends. */
const inBlock = /(?<=^|^[^“”]{0,60}: )[“„]([^“”„]*)[”“](?=\s*(?:[,:]|$))/g;
const inFlow = /(?<=^|[:[{,] ?)[“„]([^“”„]*)[”“](?=\s*(?:[,:\]}]|$))/g;

/** The keys at the margin, each with the lines that belong to it. */
function partsOf(lines: readonly string[], first: number): { part: string[]; number: number }[] {
	const parts: { part: string[]; number: number }[] = [];
	for (const [at, line] of lines.entries()) {
		const last = parts.at(-1);
		if (last && !/^[^\s#\]}-]/.test(line)) last.part.push(line);
		else parts.push({ part: [line], number: first + at });
	}
	return parts;
}

/** Reads one key; a line of it that cannot be read is blanked and told, and the rest is tried again. */
function readPart(
	part: readonly string[],
	number: number,
	list: IgnoredList,
	readYaml: YamlReader,
): object {
	const lines = [...part];
	for (let tries = 0; tries < 10; tries += 1) {
		try {
			const value = lines.some((line) => /^\s*[^\s#]/.test(line)) ? readYaml(lines.join('\n')) : {};
			if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
			break;
		} catch (problem) {
			const { mark, reason } = problem as { mark?: { line: number }; reason?: string };
			const at = Math.min(mark?.line ?? 0, lines.length - 1);
			const line = lines[at] ?? '';
			if (!line.trim()) break;
			const key = /^\s*([\w-]+):/.exec(line)?.[1];
			if (/duplicat/.test(reason ?? '') && key) list.ignore('duplicate-key', key);
			else list.ignore('broken-line', `${number + at}`, line);
			lines[at] = '';
			if (at === 0) return {};
		}
	}
	if (part[0]?.trim()) list.ignore('broken-line', `${number}`, part[0]);
	return {};
}

/** A key without a value says nothing. */
function withoutEmpty(value: unknown): unknown {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	return Object.fromEntries(
		Object.entries(value).filter(([, each]) => each !== '' && each !== null),
	);
}
