import { closest, distance } from 'fastest-levenshtein';

/** “Did you mean …?” with the nearest of the known words, or nothing where none is near. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
	if (known.length === 0) return undefined;
	const near = closest(word, known as string[]);
	return distance(word, near) <= Math.max(3, word.length / 2) ? `Did you mean \`${near}\`?` : undefined;
}

/** The nearest known word where there is one, else the whole list as far as it fits. */
export function offer(word: string, known: readonly string[]): string | undefined {
	if (known.length === 0) return undefined;
	return didYouMean(word, known) ?? `Known: ${known.slice(0, 16).join(', ')}.`;
}
