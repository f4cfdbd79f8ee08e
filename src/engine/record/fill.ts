/** Puts the given parts in place of each `%`, in one pass: a `%` in a part stays what it is. */
export function fill(text: string, ...parts: readonly (string | number)[]): string {
	let at = 0;
	return text.replace(/%/g, () => `${parts[at++] ?? ''}`);
}

/** Names as one reads them out, with a comma before “and”, since names of priorities have an “and” of their own. */
export function listed(names: readonly string[]): string {
	return names.length > 2
		? `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`
		: names.join(' and ');
}
