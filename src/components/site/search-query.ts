/** Words that say nothing about what is looked for. */
const stopWords = new Set(
	'a an and are at be can do does for from how i in is it my of on or our should that the their this to too vs versus v we what when which who why with you your'.split(
		' ',
	),
);

/**
 * What the index is asked for where a reader typed this: quotation marks of any shape as straight ones,
 * and without words that stand on every page. A phrase in quotation marks stays whole, and so does a
 * question of nothing but such words.
 */
export function askFor(typed: string): string {
	const straight = typed.replace(/[“”„‟«»″＂]/g, '"').replace(/[‘’‚‛′]/g, "'").trim();
	if (straight.includes('"')) return straight;
	const words = straight.split(/\s+/);
	const telling = words.filter((word) => !stopWords.has(word.toLowerCase().replace(/[.,?!]+$/, '')));
	return (telling.length ? telling : words).join(' ');
}
