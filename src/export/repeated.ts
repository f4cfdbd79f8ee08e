/** Tells whether a file of a site shows what other pages hold: the whole book, and the frames that are embedded elsewhere. */
export function isRepeated(name: string): boolean {
	return /^(?:book|embed)\//.test(name);
}
