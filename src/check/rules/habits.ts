import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { parts } from '../../model/kinds.ts';
import type { BookDocument } from '../../model/read/document.ts';
import { placesIn, type Place } from '../../model/read/problem.ts';
import type { Problem } from '../problem.ts';
import type { Book } from '../read/book.ts';

/** A turn that is fine once and tires when it recurs. */
interface Habit {
	name: string;
	pattern: RegExp;
	/** How often readers may meet it in the whole book, its manuals left out. */
	most: number;
	advice: string;
}

const habits: readonly Habit[] = [
	{
		name: 'somebody, nobody',
		pattern: /\b(?:somebody|nobody)\b/giu,
		most: 80,
		advice: 'Name the role, such as “the on-call engineer”, or say it of the thing.',
	},
	{
		name: 'is no, are no',
		pattern: /\b(?:is|are) no (?!longer\b|one\b)\p{L}/giu,
		most: 10,
		advice: 'Write “is not a …”, “has no …” or “without …”.',
	},
	{
		name: 'this chapter answers',
		pattern: /\bthis (?:chapter|page|case|section) answers\b/giu,
		most: 0,
		advice: 'Make the reader ask the question instead.',
	},
];

/** Turns that readers meet too often, each told at the page that has most of them. */
export function findTiringHabits({ documents }: Pick<Book, 'documents'>): Problem[] {
	const pages = documents.filter(({ kind }) => !('isManual' in parts[kind]));
	return habits.flatMap(({ name, pattern, most, advice }): Problem[] => {
		const found = pages
			.map((page) => ({ file: page.file, places: placesOf(pattern, page) }))
			.toSorted((a, b) => b.places.length - a.places.length);
		const all = found.reduce((sum, { places }) => sum + places.length, 0);
		const [worst] = found;
		const [place] = worst?.places ?? [];
		if (all <= most || !worst || !place) return [];
		const message = `Readers meet “${name}” ${all} times in the book, ${worst.places.length} of them here; at most ${most} are allowed.`;
		return [{ file: worst.file, ...place, rule: 'habit', message, advice }];
	});
}

/** Where the headings, text and tables of a page have it; notes and code are left out. */
function placesOf(pattern: RegExp, { text, body }: BookDocument): Place[] {
	const placeAt = placesIn(text);
	const places: Place[] = [];
	visit(body, (node) => {
		if (node.type === 'footnoteDefinition') return SKIP;
		if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell')
			return undefined;
		const place = placeAt(node.position?.start.offset ?? 0);
		places.push(...(toString(node).match(pattern) ?? []).map(() => place));
		return SKIP;
	});
	return places;
}
