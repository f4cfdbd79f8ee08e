import { distance } from 'fastest-levenshtein';

/**
 * The known word that a wrong one probably meant: the fewest slips away, at most two or four in ten
 * letters, or the only one that begins like it.
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
	let found: string | undefined;
	let least = Math.max(2, Math.floor(word.length * 0.4)) + 1;
	for (const name of known) {
		if (Math.abs(name.length - word.length) >= least) continue;
		const slips = distance(word, name);
		if (slips < least) [found, least] = [name, slips];
	}
	return found ?? onlyOneThatBegins(word, known);
}

/** “Did you mean …?” with the nearest of the known words, or nothing where none is near. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
	const near = nearest(word, known);
	return near === undefined ? undefined : `Did you mean \`${near}\`?`;
}

/** The nearest known word where there is one, else the whole list as far as it fits. */
export function offer(word: string, known: readonly string[]): string | undefined {
	if (known.length === 0) return undefined;
	return (
		didYouMean(word, known) ??
		`Known: ${known.slice(0, 16).join(', ')}${known.length > 16 ? ', …' : '.'}`
	);
}

function onlyOneThatBegins(word: string, known: readonly string[]): string | undefined {
	if (word.length < 4) return undefined;
	const [one, ...others] = known.filter((name) => name.startsWith(word));
	return others.length === 0 ? one : undefined;
}
