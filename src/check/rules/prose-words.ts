import type { Sentence } from 'nlcst';
import { toString } from 'nlcst-to-string';
import type { Problem } from '../problem.ts';
import type { Passage } from './prose-passages.ts';
import { fillers } from './prose-phrases.ts';
import { offsetOf, wordsIn } from './prose-sentences.ts';
import { britishFor } from './prose-spelling.ts';

/** A word as it is read, and where it begins. */
interface Read {
	said: string;
	offset: number;
	/** Where it begins among the words of its sentence, parted by single spaces. */
	at: number;
}

/** Filler and American spellings of one sentence. Words in quotation marks are somebody else’s. */
export function findWrongWords(
	file: string,
	passage: Passage,
	sentence: Sentence,
	isQuoted: (offset: number) => boolean,
): Problem[] {
	const words = read(sentence).filter(({ offset }) => !isQuoted(offset));
	return [...findFiller(file, passage, words), ...findAmerican(file, passage, words)];
}

function read(sentence: Sentence): Read[] {
	let at = 0;
	return wordsIn(sentence).map((word) => {
		const said = toString(word).replaceAll("'", '’');
		const found = { said, offset: offsetOf(word), at };
		at += said.length + 1;
		return found;
	});
}

function findFiller(file: string, passage: Passage, words: readonly Read[]): Problem[] {
	let line = '';
	// What was left out stays as a gap, so that no phrase is read across it.
	for (const { said, at } of words) line = line.padEnd(at, ' ') + said.toLowerCase() + ' ';
	return fillers.flatMap(({ pattern, instead }) =>
		[...line.matchAll(pattern)].map(({ 0: phrase, index }): Problem => ({
			file,
			...passage.placeAt(words.findLast(({ at }) => at <= index)?.offset ?? 0),
			rule: 'filler',
			message: `“${phrase}” says nothing here, or not what happens.`,
			advice: instead,
		})),
	);
}

function findAmerican(file: string, passage: Passage, words: readonly Read[]): Problem[] {
	return words.flatMap(({ said, offset, at }): Problem[] => {
		// A capital inside a sentence is a name’s: the Center for Medicare keeps its own spelling.
		if (at > 0 && /^\p{Lu}/u.test(said)) return [];
		const british = said
			.split('-')
			.map((part) => britishFor(part) ?? part)
			.join('-');
		if (british === said) return [];
		const message = `“${said}” is American spelling; this book is written in British.`;
		const advice = `Write “${british}”.`;
		return [{ file, ...passage.placeAt(offset), rule: 'american-spelling', message, advice }];
	});
}
