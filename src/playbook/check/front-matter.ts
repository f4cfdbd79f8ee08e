import { isCollection, isMap, isPair, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'astro/zod';
import { offer } from './nearest.ts';
import type { Place, Problem } from './problem.ts';

/** A path into front matter, such as `['claims', 'first', 0]`. */
export type Path = readonly PropertyKey[];

/** Front matter with the place of everything in it. */
export interface FrontMatter {
	data: unknown;
	/** Where the value at a path stands; the nearest holder where it is missing. */
	placeOf(path: Path): Place;
	problems: Problem[];
}

const fence = /^---\r?\n([\s\S]*?)(?:\r?\n)?---(?:\r?\n|$)/;

/** Reads the YAML between the first two `---` lines of a file. */
export function readFrontMatter(file: string, text: string): FrontMatter {
	const match = fence.exec(text);
	if (!match) {
		const message = 'The file does not begin with front matter between two lines of `---`.';
		const problem = { file, line: 1, column: 1, rule: 'front-matter', message };
		return { data: undefined, placeOf: () => ({ line: 1, column: 1 }), problems: [problem] };
	}
	return readYaml(file, match[1] ?? '', 1);
}

/** Reads YAML; `above` is how many lines of the file stand before it. */
export function readYaml(file: string, text: string, above = 0): FrontMatter {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines });
	const at = (offset: number): Place => {
		const { line, col } = lines.linePos(offset);
		return { line: line + above, column: col };
	};
	const problems = [...document.errors, ...document.warnings].map((error) => ({
		file,
		...at(error.pos[0]),
		rule: 'yaml-syntax',
		message: error.message.split('\n')[0]?.replace(/ at line .*$/, '') ?? error.code,
	}));
	const data: unknown = problems.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 });
	return { data, placeOf: (path) => at(offsetOf(document, path)), problems };
}

/** Checks front matter against a schema; every issue becomes a problem with its place. */
export function checkShape(file: string, { data, placeOf }: FrontMatter, schema: z.ZodType): Problem[] {
	if (data === undefined) return [];
	const { error } = schema.safeParse(data);
	return (error?.issues ?? []).flatMap((issue) => fromIssue(issue, placeOf, schema)).map((found) => ({ file, ...found }));
}

type Found = Omit<Problem, 'file'>;
type Issue = z.core.$ZodIssue;

function fromIssue(issue: Issue, placeOf: FrontMatter['placeOf'], schema: z.ZodType): Found[] {
	const name = issue.path.map(String).join('.');
	if (issue.code === 'unrecognized_keys') {
		return issue.keys.map((key) => ({
			...placeOf([...issue.path, key]),
			rule: 'unknown-key',
			message: `There is no key \`${key}\`${name ? ` in \`${name}\`` : ''}.`,
			advice: offer(key, knownKeys(schema, issue.path)),
		}));
	}
	if (issue.code === 'invalid_union') {
		const nested = issue.errors.toSorted((a, b) => a.length - b.length)[0] ?? [];
		return nested.flatMap((inner) =>
			fromIssue({ ...inner, path: [...issue.path, ...inner.path] } as Issue, placeOf, schema),
		);
	}
	const missing = issue.code === 'invalid_type' && issue.input === undefined && /undefined/.test(issue.message);
	if (missing) {
		return [{ ...placeOf(issue.path), rule: 'missing-key', message: `\`${name}\` is missing.`, advice: adviceFor(name) }];
	}
	return [{ ...placeOf(issue.path), rule: 'front-matter', message: `\`${name}\`: ${issue.message}` }];
}

function adviceFor(name: string): string | undefined {
	if (name === 'summary') return 'Write one sentence of 40 to 170 characters: what the page answers.';
	if (name === 'title') return 'Write a title that no other page has.';
	if (name === 'added') return 'Write the day the page was added, such as 2026-11-23.';
	return undefined;
}

/** The keys an object of the schema may have, where the path leads to one. */
function knownKeys(schema: z.ZodType, path: Path): string[] {
	let at: unknown = schema;
	for (const step of path) {
		at = unwrapped(at);
		const holder = at as { shape?: Record<PropertyKey, unknown>; element?: unknown };
		at = holder.shape ? holder.shape[step] : holder.element;
	}
	return Object.keys((unwrapped(at) as { shape?: object })?.shape ?? {});
}

function unwrapped(schema: unknown): unknown {
	let at = schema as { unwrap?: () => unknown } | undefined;
	while (at && typeof at.unwrap === 'function' && !('element' in at)) at = at.unwrap() as typeof at;
	return at;
}

function offsetOf(document: Document, path: Path): number {
	let node: unknown = document.contents;
	let offset = start(node);
	for (const step of path) {
		if (!isCollection(node)) break;
		if (isMap(node)) {
			const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === String(step));
			if (!pair) break;
			offset = start(pair.key);
			node = pair.value;
			continue;
		}
		node = node.items[Number(step)];
		offset = start(node) ?? offset;
	}
	return isScalar(node) && path.length > 0 && typeof path.at(-1) === 'number' ? start(node) : offset;
}

function start(node: unknown): number {
	return (node as { range?: [number, number, number] } | null)?.range?.[0] ?? 0;
}
