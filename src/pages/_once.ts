/** Reads once for a build what many pages need; while somebody writes, each page reads it anew. */
export function once<Read>(read: () => Promise<Read>): () => Promise<Read> {
	let first: Promise<Read> | undefined;
	return () => (import.meta.env.DEV ? read() : (first ??= read()));
}
