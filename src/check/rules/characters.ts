import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkitten';
import { placesIn } from '../../model/read/problem.ts';
import type { Problem } from '../problem.ts';
import type { Book } from '../read/book.ts';

/** Characters that the book’s type cannot draw or nobody can see, and letters that were decoded twice. */
export function findUnfitCharacters({
	documents,
	sources,
	tensions,
	glossary,
	trials,
	site,
}: Pick<Book, 'documents' | 'sources' | 'tensions' | 'glossary' | 'trials' | 'site'>): Problem[] {
	return [
		...documents,
		...sources,
		...tensions,
		...glossary,
		...trials,
		...(site ? [site] : []),
	].flatMap(({ file, text }) => {
		const placeAt = placesIn(text);
		return [...text.matchAll(suspicious)].flatMap(({ 0: found, index }): Problem[] => {
			const fault = index === 0 && found === '\uFEFF' ? undefined : faultOf(found);
			return fault ? [{ file, ...placeAt(index), rule: 'character', ...fault }] : [];
		});
	});
}

type Fault = Pick<Problem, 'message' | 'advice'>;

// Letters written as two or three bytes and read as so many letters; then whatever is drawn as one.
const suspicious =
	/(?:[ÂÃ][\u0080-\u00BF]|[âð][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2,3})+|[^\t\n\r -~]\p{M}*(?:\u200D\P{ASCII}\p{M}*)*/gu;

/** What authors put where the type has nothing, and what the book writes. */
const instead: Readonly<Record<string, string>> = {
	'‐': 'Type an ordinary hyphen.',
	'‑': 'Type an ordinary hyphen.',
	'→': 'Write “to”, “leads to” or “then”.',
	'⇒': 'Write “so” or “then”.',
	'≤': 'Write “at most”.',
	'≥': 'Write “at least”.',
	'≠': 'Write “is not”.',
	'≈': 'Write “about”.',
	'✓': 'Write “yes”.',
	'✗': 'Write “no”.',
};

function faultOf(found: string): Fault | undefined {
	const first = found.codePointAt(0) ?? 0;
	const number = `U+${first.toString(16).toUpperCase().padStart(4, '0')}`;
	if (/^(?:[ÂÃ][\u0080-\u00BF]|[âð].)/u.test(found)) {
		const message = `\`${found}\` is one letter that was read in a wrong encoding.`;
		return { message, advice: 'Write the letter anew, and save the file in UTF-8.' };
	}
	if (/^[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029\uFFFD]/u.test(found)) {
		const message = `Here is a character that nobody sees (${number}).`;
		return { message, advice: 'Delete it; it often comes along when text is pasted.' };
	}
	if (/\p{M}/u.test(found) && drawn().has(first)) {
		const message =
			'An accent stands apart from its letter, so a search for the word finds nothing.';
		return { message, advice: 'Delete both, and type the letter as one.' };
	}
	if (drawn().has(first)) return undefined;
	const message = `The book’s type cannot draw \`${found}\` (${number}), so the PDF cannot be made.`;
	const plain = found.normalize('NFKC');
	const isPlainDrawn = [...plain].every((sign) => drawn().has(sign.codePointAt(0) ?? 0));
	const advice = isPlainDrawn ? `Type \`${plain}\`.` : 'Write it in words, or as English does.';
	return { message, advice: instead[found] ?? advice };
}

const files = [
	'@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2',
	'@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2',
	'@fontsource/source-code-pro/files/source-code-pro-latin-400-normal.woff2',
];

let known: Set<number> | undefined;

/** What each typeface of the PDF draws, and the raised numbers that print sets with its digits. */
function drawn(): Set<number> {
	if (known) return known;
	const { resolve } = createRequire(import.meta.url);
	const [first = [], ...others] = files.map(
		(file) => (create(readFileSync(resolve(file))) as Font).characterSet,
	);
	const common = first.filter((code) => others.every((set) => set.includes(code)));
	known = new Set([...common, ...Array.from('⁰⁴⁵⁶⁷⁸⁹⁺⁻', (sign) => sign.codePointAt(0) ?? 0)]);
	return known;
}
