import type { Kind } from '../../model/kinds.ts';
import { idsOf, type Book } from '../read/book.ts';
import type { FrontMatter, Path } from '../../model/read/front-matter.ts';
import { offer } from '../../model/read/nearest.ts';
import type { Problem } from '../problem.ts';
import { references, type Named } from './reference-places.ts';

/**
 * Ids in front matter that name nothing. Reads what is there: a file whose shape is wrong
 * elsewhere has its references checked all the same.
 */
export function findUnknownReferences(book: Book): Problem[] {
	const names = namesOf(book);
	return [
		...book.documents.flatMap(({ kind, file, frontMatter }) =>
			check(names, kind, file, frontMatter),
		),
		...book.tensions.flatMap(({ file, frontMatter }) =>
			check(names, 'tensions', file, frontMatter),
		),
	];
}

interface Names {
	ids: Record<Named | 'question', readonly string[]>;
	/** Options by question; nothing for a question whose file cannot be read. */
	options: ReadonlyMap<string, readonly string[]>;
}

function namesOf(book: Book): Names {
	const questions = book.documents.filter(({ kind }) => kind === 'questions');
	return {
		ids: {
			priority: idsOf(book, 'priorities'),
			practice: idsOf(book, 'practices'),
			'guard-rail': idsOf(book, 'guard-rails'),
			case: idsOf(book, 'case-studies'),
			source: ['inference', ...book.sources.map(({ id }) => id)],
			question: idsOf(book, 'questions'),
		},
		options: new Map(
			questions.map(({ id, frontMatter: { data } }) => [
				id,
				found(data, 'options.*.id').flatMap(({ value }) =>
					typeof value === 'string' ? value : [],
				),
			]),
		),
	};
}

function check(
	names: Names,
	kind: Kind | 'tensions',
	file: string,
	{ data, placeOf }: FrontMatter,
): Problem[] {
	const problems: Problem[] = [];
	const ask = (
		what: Named | 'question' | 'option',
		id: unknown,
		path: Path,
		known: readonly string[],
	) => {
		if (typeof id !== 'string' || known.includes(id)) return;
		const message = `There is no ${what.replace('-', ' ')} \`${id}\`.`;
		problems.push({
			file,
			...placeOf(path),
			rule: `unknown-${what}`,
			message,
			advice: offer(id, known),
		});
	};
	const askEach = (
		what: Named | 'question' | 'option',
		given: unknown,
		path: Path,
		known: readonly string[],
	) => {
		if (Array.isArray(given)) given.forEach((id, index) => ask(what, id, [...path, index], known));
		else ask(what, given, path, known);
	};
	const askTerm = (key: string, given: unknown, path: Path, isCondition: boolean) => {
		if (isCondition && (key === 'first' || key === 'high'))
			return askEach('priority', given, path, names.ids.priority);
		const known = names.options.get(key);
		if (!known) return ask('question', key, path, names.ids.question);
		if (known.length > 0 && (isCondition || given !== 'not-sure'))
			askEach('option', given, path, known);
	};
	for (const [reading, pattern] of references[kind] ?? []) {
		for (const { value, path } of found(data, pattern)) {
			if (reading !== 'answers' && reading !== 'condition')
				askEach(reading, value, path, names.ids[reading]);
			else if (isObject(value))
				for (const [key, given] of Object.entries(value))
					askTerm(key, given, [...path, key], reading === 'condition');
		}
	}
	return problems;
}

/** All values that a pattern leads to, with their paths. */
function found(data: unknown, pattern: string): { value: unknown; path: Path }[] {
	let at: { value: unknown; path: Path }[] = [{ value: data, path: [] }];
	for (const step of pattern.split('.')) {
		at = at.flatMap(({ value, path }) => {
			if (step === '*')
				return Array.isArray(value)
					? value.map((item, index) => ({ value: item, path: [...path, index] }))
					: [];
			return isObject(value) && Object.hasOwn(value, step)
				? [{ value: value[step], path: [...path, step] }]
				: [];
		});
	}
	return at;
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
