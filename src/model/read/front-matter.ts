import {
	isCollection,
	isMap,
	isPair,
	isScalar,
	LineCounter,
	parseDocument,
	visit,
	type Document,
	type ScalarTag,
} from 'yaml';
import type { Place, Problem } from './problem.ts';

/** A path into front matter, such as `['claims', 'first', 0]`. */
export type Path = readonly PropertyKey[];

/** Front matter with the place of everything in it. */
export interface FrontMatter {
	/** What it says; nothing where it cannot be read, an empty object where it is empty. */
	data: unknown;
	/** Where the value at a path stands; the nearest holder where it is missing. */
	placeOf(path: Path): Place;
	/** Where the last key of a path stands. */
	placeOfKey(path: Path): Place;
	problems: Problem[];
}

const fence = /^\uFEFF?---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/;

/** Reads the YAML between the first two `---` lines of a file. */
export function readFrontMatter(file: string, text: string): FrontMatter {
	const match = fence.exec(text);
	if (match) return readYaml(file, match[1] ?? '', 1);
	const top = { line: 1, column: 1 };
	const message = 'The file does not begin with front matter between two lines of `---`.';
	const advice = 'Begin with `---`, `title: …`, `summary: …`, `added: 2026-11-23`, `---`.';
	return {
		data: undefined,
		placeOf: () => top,
		placeOfKey: () => top,
		problems: [{ file, ...top, rule: 'front-matter', message, advice }],
	};
}

/** Reads `2026-11-23` as a day, as Astro’s parser does. One that is none, such as 30 February, stays text. */
const day: ScalarTag = {
	tag: 'tag:yaml.org,2002:timestamp',
	default: true,
	test: /^\d{4}-\d\d-\d\d$/,
	resolve(text) {
		const date = new Date(text);
		return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? date : text;
	},
};

/** Reads YAML; `above` is how many lines of the file stand before it. Never throws for its text. */
export function readYaml(file: string, text: string, above = 0): FrontMatter {
	const lines = new LineCounter();
	const at = (offset: number): Place => {
		const { line, col } = lines.linePos(offset);
		return { line: line + above, column: col };
	};
	const problems: Problem[] = [];
	const report = (offset: number, message: string, advice?: string) =>
		problems.push({ file, ...at(offset), rule: 'yaml-syntax', message, advice });
	const document = parseDocument(text, { lineCounter: lines, customTags: [day] });
	const errors = [...document.errors, ...document.warnings];
	for (const { pos, message, code } of errors)
		report(pos[0], message.split('\n')[0]?.replace(/ at line .*$/, '.') ?? code, adviceFor(code));
	let isReadable = errors.every(({ code }) => code === 'DUPLICATE_KEY');
	visit(document, {
		Alias(_, node) {
			isReadable = false;
			const message = 'References (`*name`) are not allowed.';
			report(node.range?.[0] ?? 0, message, 'Write the value out.');
		},
		Scalar(_, { value, type, range, anchor }) {
			if (anchor) {
				const message = `\`&${anchor}\` is a name for the value, and no part of it.`;
				report(
					text.lastIndexOf(`&${anchor}`, range?.[0]),
					message,
					'Put the whole value in straight double quotation marks.',
				);
			}
			const end = range?.[1] ?? 0;
			const [cut, lost] = /^[ \t]+#(.*)/.exec(text.slice(end)) ?? [];
			if (typeof value !== 'string' || type !== 'PLAIN' || !cut) return;
			const message = `The value ends before \` #${lost}\`, which YAML takes for a remark.`;
			const place = at(end + cut.indexOf('#'));
			const advice =
				'Put the whole value in straight double quotation marks, and a remark on a line of its own.';
			problems.push({ file, ...place, rule: 'cut-value', message, advice });
		},
	});
	return {
		data: isReadable ? (document.toJS() ?? {}) : undefined,
		placeOf: (path) => at(offsetOf(document, path)),
		placeOfKey: (path) => at(offsetOf(document, path, true)),
		problems,
	};
}

function adviceFor(code: string): string | undefined {
	if (code === 'DUPLICATE_KEY') return 'Keep one of the two.';
	return 'Put text that holds a colon, a quote or a hash in straight double quotation marks, and indent with spaces.';
}

function offsetOf(document: Document, path: Path, key = false): number {
	let node: unknown = document.contents;
	let offset = start(node);
	for (const step of path) {
		if (!isCollection(node)) return offset;
		const holder: unknown = node;
		if (isMap(holder)) {
			const pair = holder.items.find(
				(item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
			);
			if (!pair) return offset;
			offset = start(pair.key);
			node = pair.value;
		} else {
			node = node.items[Number(step)];
			offset = start(node) || offset;
		}
	}
	return isScalar(node) && node.value !== null && !key ? start(node) : offset;
}

function start(node: unknown): number {
	return (node as { range?: [number, number, number] } | null)?.range?.[0] ?? 0;
}
