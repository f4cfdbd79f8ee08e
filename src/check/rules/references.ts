import { idsOf, type Book } from '../read/book.ts';
import { subjectOf } from '../../engine/guide/condition.ts';
import type { Path } from '../../model/read/front-matter.ts';
import { offer } from '../../model/read/nearest.ts';
import type { Problem } from '../problem.ts';
import { references, type Named, type Reading } from './reference-places.ts';

/**
 * Ids in front matter that name nothing. Reads what is there: a file whose shape is wrong
 * elsewhere has its references checked all the same.
 */
export function findUnknownReferences(book: Book): Problem[] {
	const names = namesOf(book);
	const tensions = book.tensions.map((file) => ({ ...file, kind: 'tensions' as const }));
	const glossary = book.glossary.map((file) => ({ ...file, kind: 'glossary' as const }));
	const trials = book.trials.map((file) => ({ ...file, kind: 'trials' as const }));
	const site = book.site ? [{ ...book.site, kind: 'site' as const }] : [];
	return [...book.documents, ...tensions, ...glossary, ...trials, ...site].flatMap(
		({ kind, file, frontMatter }) =>
			(references[kind] ?? [])
				.flatMap(([reading, pattern]) =>
					valuesAt(frontMatter.data, pattern).flatMap((value) => read(names, reading, value)),
				)
				.filter(({ value, known }) => typeof value === 'string' && !known.includes(value))
				.map(({ what, value, path, known }) => ({
					file,
					...frontMatter.placeOf(path),
					rule: `unknown-${what}`,
					message: `There is no ${what.replace('-', ' ')} \`${String(value)}\`.`,
					advice: offer(String(value), known),
				})),
	);
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
			source: ['inference', 'reader', ...book.sources.map(({ id }) => id)],
			question: idsOf(book, 'questions'),
			page: book.documents.map(({ kind, id }) => `${kind}/${id}`),
		},
		options: new Map(
			questions.map(({ id, frontMatter: { data } }) => [
				id,
				valuesAt(data, 'options.*.id').map(({ value }) => String(value)),
			]),
		),
	};
}

interface Placed {
	value: unknown;
	path: Path;
}

/** A name, what it names, and all that it could name. */
interface Reference extends Placed {
	what: Named | 'question' | 'option';
	known: readonly string[];
}

/** The names in a value: one or a list of them, or those in answers and conditions by question. */
function read({ ids, options }: Names, reading: Reading, { value, path }: Placed): Reference[] {
	const each = (what: Reference['what'], given: Placed, known: readonly string[]) =>
		Array.isArray(given.value)
			? given.value.map((one: unknown, at) => ({
					what,
					known,
					value: one,
					path: [...given.path, at],
				}))
			: [{ what, known, ...given }];
	if (reading !== 'answers' && reading !== 'condition')
		return each(reading, { value, path }, ids[reading]);
	if (!isObject(value)) return [];
	return Object.entries(value).flatMap(([written, answer]) => {
		const given = { value: answer, path: [...path, written] };
		const key = reading === 'condition' ? subjectOf(written) : written;
		if (reading === 'condition' && (key === 'first' || key === 'high'))
			return each('priority', given, ids.priority);
		const known = options.get(key);
		if (!known) return each('question', { ...given, value: key }, ids.question);
		const isOpen = known.length === 0 || (reading === 'answers' && answer === 'not-sure');
		return isOpen ? [] : each('option', given, known);
	});
}

/** All values that a pattern leads to, with their paths. */
function valuesAt(data: unknown, pattern: string): Placed[] {
	return pattern.split('.').reduce<Placed[]>(
		(at, step) =>
			at.flatMap(({ value, path }) => {
				if (step === '*')
					return Array.isArray(value)
						? value.map((item: unknown, index) => ({ value: item, path: [...path, index] }))
						: [];
				return isObject(value) && Object.hasOwn(value, step)
					? [{ value: value[step], path: [...path, step] }]
					: [];
			}),
		[{ value: data, path: [] }],
	);
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
