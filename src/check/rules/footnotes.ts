import type { FootnoteDefinition } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Book } from '../read/book.ts';
import { placeOf, type BookDocument } from '../../model/read/document.ts';
import { didYouMean } from '../../model/read/nearest.ts';
import { placesIn } from '../../model/read/problem.ts';
import type { Problem } from '../problem.ts';
import { telling, type Fault } from './spot.ts';

const tell = telling('note-form');

type Cited = Pick<Book, 'documents' | 'sources'>;

/**
 * Footnotes: each reference has a note, each note a reference, and each note’s label names the
 * source it cites (`[^leveson-turner-1993]`, `[^beyer-2016--slo]`) or begins with `note-`.
 */
export function findFootnoteProblems({ documents, sources }: Cited): Problem[] {
	const known = sources.map(({ id }) => id);
	return documents.flatMap((document) => {
		const { notes, used } = read(document);
		const seen = new Set<string>();
		return [
			...withoutNote(document, [...known, ...notes.map(({ identifier }) => identifier)]),
			...notes.flatMap((note) => {
				const first = !seen.has(note.identifier);
				seen.add(note.identifier);
				const problems = first ? checkNote(note, used, known) : [duplicate(note)];
				problems.push(...misformed(note));
				return problems.map((problem) => ({ file: document.file, ...placeOf(note), ...problem }));
			}),
		];
	});
}

/** Works that no note, no push and no rule of the book cites. */
export function findUnusedSources({ documents, sources }: Cited): Problem[] {
	const cited = new Set(
		documents.flatMap((document) => [
			...read(document).notes.map(({ identifier }) => sourceOf(identifier)),
			...sourcesIn(document.frontMatter.data),
		]),
	);
	return sources
		.filter(({ id }) => !cited.has(id))
		.map(({ file, id }) => ({
			file,
			line: 1,
			column: 1,
			rule: 'unused-source',
			message: 'No page cites this source.',
			advice: `Cite it, as in \`[^${id}]\`, or delete the file.`,
		}));
}

/** What stands under `source` anywhere in front matter. */
function sourcesIn(data: unknown): string[] {
	if (typeof data !== 'object' || data === null) return [];
	return Object.entries(data).flatMap(([key, value]) =>
		key === 'source' && typeof value === 'string' ? value : sourcesIn(value),
	);
}

/** `beyer-2016` of `beyer-2016--slo`. */
function sourceOf(label: string): string {
	return label.split('--')[0] ?? label;
}

function read({ body }: BookDocument) {
	const notes: FootnoteDefinition[] = [];
	const used = new Set<string>();
	visit(body, (node) => {
		if (node.type === 'footnoteDefinition') notes.push(node);
		if (node.type === 'footnoteReference') used.add(node.identifier);
	});
	return { notes, used };
}

function checkNote(note: FootnoteDefinition, used: Set<string>, known: string[]): Fault[] {
	const label = note.identifier;
	const problems: Fault[] = [];
	if (!used.has(label)) {
		const message = `No sentence refers to the note \`[^${label}]\`.`;
		problems.push({ rule: 'unused-footnote', message, advice: 'Refer to it or delete it.' });
	}
	const source = sourceOf(label);
	if (!label.startsWith('note-') && !known.includes(source)) {
		const advice =
			didYouMean(source, known) ??
			`Add content/sources/${source}.yaml, or begin the label with \`note-\` for a remark.`;
		problems.push({ rule: 'unknown-source', message: `There is no source \`${source}\`.`, advice });
	}
	return problems;
}

/** How many words a note may have: it stands beside its sentence, and must not be longer than the text. */
const longestNote = 45;

/** Notes that are more than a short paragraph: the margin, the PDF and the Markdown would tear them. */
function misformed(note: FootnoteDefinition): Fault[] {
	const [first, ...others] = note.children;
	if (first?.type !== 'paragraph' || others.length > 0)
		return tell(
			'A note is one paragraph; this one holds more, or something else.',
			'Take lists, code and further paragraphs into the text.',
		);
	if (first.children.some(({ type }) => type === 'footnoteReference'))
		return tell('A note refers to another note.', 'Cite both in the sentence itself.');
	const words = toString(first).match(/[\p{L}\p{N}][^\s–]*/gu)?.length ?? 0;
	return words > longestNote
		? tell(
				`This note has ${words} words; the margin has room for ${longestNote}.`,
				'Shorten it, or take it into the text.',
			)
		: [];
}

function duplicate({ identifier }: FootnoteDefinition): Fault {
	return {
		rule: 'duplicate-footnote',
		message: `The note \`[^${identifier}]\` stands twice, and only the first is shown.`,
		advice: `Delete one of them, or tell them apart: \`[^${identifier}--word]\`.`,
	};
}

const reference = /(?<!\\)\[(\^)?([^\]\s]{1,99})\]/g;

/** References without a note or a `^` stay plain text, so they are looked for in the text as it was typed. */
function withoutNote({ file, text, body }: BookDocument, known: readonly string[]): Problem[] {
	const problems: Problem[] = [];
	const placeAt = placesIn(text);
	visit(body, (node) => {
		if (node.type !== 'text') return;
		const start = node.position?.start.offset ?? 0;
		const typed = text.slice(start, node.position?.end.offset ?? 0);
		for (const { 0: whole, 1: caret, 2: label = '', index } of typed.matchAll(reference)) {
			if (!caret && !known.includes(label)) continue;
			const message = caret
				? `The footnote \`${whole}\` has no note.`
				: `\`${whole}\` is no footnote without its \`^\`.`;
			const advice = caret
				? `Write a line \`[^${label}]: …\` at the end of the file.`
				: `Write \`[^${label}]\`.`;
			problems.push({ file, ...placeAt(start + index), rule: 'unknown-footnote', message, advice });
		}
	});
	return problems;
}
