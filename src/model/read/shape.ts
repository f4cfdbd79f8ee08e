import type { z } from 'astro/zod';
import type { FrontMatter, Path } from './front-matter.ts';
import { offer } from './nearest.ts';
import type { Problem } from './problem.ts';

type Found = Omit<Problem, 'file'>;
type Issue = z.core.$ZodIssue;

/** Checks front matter against a schema; every issue becomes a problem with its place. */
export function checkShape(file: string, frontMatter: FrontMatter, schema: z.ZodType): Problem[] {
	if (frontMatter.data === undefined) return [];
	const { error } = schema.safeParse(frontMatter.data);
	return (error?.issues ?? [])
		.flatMap((issue) => fromIssue(issue, frontMatter, schema))
		.map((found) => ({ file, ...found }));
}

function fromIssue(issue: Issue, frontMatter: FrontMatter, schema: z.ZodType): Found[] {
	const { data, placeOf, placeOfKey } = frontMatter;
	const name = issue.path.map(String).join('.');
	if (issue.code === 'unrecognized_keys') {
		const known = knownKeys(schema, issue.path);
		return issue.keys.map((key) => ({
			...placeOfKey([...issue.path, key]),
			rule: 'unknown-key',
			message: `There is no key \`${key}\`${name ? ` in \`${name}\`` : ''}.`,
			advice: offer(key, known),
		}));
	}
	if (issue.code === 'invalid_union' && valueAt(data, issue.path) !== undefined) {
		return nearestVariant(issue.errors).flatMap((inner) =>
			fromIssue({ ...inner, path: [...issue.path, ...inner.path] } as Issue, frontMatter, schema),
		);
	}
	if (issue.path.length === 0) {
		const message = 'The front matter is not made of keys and values.';
		return [
			{ ...placeOf([]), rule: 'front-matter', message, advice: 'Write lines such as `title: …`.' },
		];
	}
	if ((valueAt(data, issue.path) ?? undefined) === undefined) {
		const message = `\`${name}\` is missing.`;
		return [
			{ ...placeOf(issue.path), rule: 'missing-key', message, advice: adviceFor(name, issue) },
		];
	}
	const reason =
		issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message;
	const message = `\`${name}\`: ${reason}`;
	const advice = /^(?:Invalid|Too) /.test(reason)
		? whatFits(issue, valueAt(data, issue.path))
		: undefined;
	return [{ ...placeOf(issue.path), rule: 'front-matter', message, advice }];
}

/** What to write where the schema has no words of its own for it. YAML reads `1984` and `true` as more than text. */
function whatFits(issue: Issue, value: unknown): string | undefined {
	if (issue.code === 'invalid_value') return offer(String(value), issue.values.map(String));
	if (issue.code === 'invalid_format') return 'Write an address that begins with `https://`.';
	if (issue.code !== 'invalid_type') return 'Write it as the pages beside this one do.';
	if (issue.expected === 'string' && !isObject(value))
		return 'Put the value in straight double quotation marks.';
	if (typeof value === 'string') return 'Write it without quotation marks.';
	return 'Put text that holds a colon or begins with a bracket in straight double quotation marks.';
}

function isObject(value: unknown): boolean {
	return typeof value === 'object' && value !== null && !(value instanceof Date);
}

/** The way to read a value that fits best: not another type altogether, then the fewest issues. */
function nearestVariant(variants: readonly (readonly Issue[])[]): readonly Issue[] {
	const misfit = (issues: readonly Issue[]) =>
		issues.length +
		(issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0) ? 1000 : 0);
	return variants.toSorted((a, b) => misfit(a) - misfit(b))[0] ?? [];
}

function adviceFor(name: string, { message }: Issue): string {
	if (name === 'summary')
		return 'Write one sentence of 40 to 170 characters: what the page answers.';
	if (name === 'title') return 'Write a title that no other page has.';
	if (name === 'added') return 'Write the day the page was added, such as `added: 2026-11-23`.';
	if (/^Invalid (?:input|option)/.test(message)) return `Write \`${name.split('.').at(-1)}: …\`.`;
	return message;
}

function valueAt(data: unknown, path: Path): unknown {
	let value = data;
	for (const step of path) {
		if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
			return undefined;
		value = (value as Record<PropertyKey, unknown>)[step];
	}
	return value;
}

/** The keys an object of the schema may have, where the path leads to one. */
function knownKeys(schema: z.ZodType, path: Path): string[] {
	let at: unknown = schema;
	for (const step of path) {
		at = unwrapped(at);
		const holder = at as { shape?: Record<PropertyKey, unknown>; element?: unknown };
		at = holder.shape ? holder.shape[step] : holder.element;
	}
	return Object.keys((unwrapped(at) as { shape?: object } | undefined)?.shape ?? {});
}

/** An object’s or a list’s own schema, without what makes it optional or turns what it gives. */
function unwrapped(schema: unknown): unknown {
	const at = schema as { unwrap?: () => unknown; in?: unknown } | undefined;
	if (at?.in) return unwrapped(at.in);
	return at?.unwrap && !('element' in at) ? unwrapped(at.unwrap()) : at;
}
