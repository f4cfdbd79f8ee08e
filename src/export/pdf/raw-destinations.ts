/** The height of the sheet that Chromium counts from, whatever the margins are: A4, in points. */
const sheet = 841.92;

/** Where an element is printed. */
export interface PrintedPlace {
	/** Counted from 1. */
	page: number;
	/** How far below the top margin it begins, in points. */
	down: number;
}

/**
 * Reads the named destinations of a PDF as Chromium writes it: a plain table of objects, and one
 * destination for each id that is linked to. A whole library for that would take as much memory
 * as the browser that is still open. Throws where the file is not of that kind.
 */
export function readRawDestinations(bytes: Uint8Array): Map<string, PrintedPlace> {
	const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
	const object = objectReader(file);
	const catalog = object(/\/Root (\d+) 0 R/.exec(file.slice(-2000))?.[1]);
	const pages = new Map(
		pagesBelow(object, /\/Pages (\d+) 0 R/.exec(catalog)?.[1]).map((page, index) => [
			page,
			index + 1,
		]),
	);
	const destinations = object(/\/Dests (\d+) 0 R/.exec(catalog)?.[1] ?? '');
	return new Map(
		[
			...destinations.matchAll(/\/([^\s/[\]<>]+)\s*\[\s*(\d+) 0 R\s*\/XYZ\s+\S+\s+([\d.]+)/g),
		].flatMap(([, name = '', ref = '', y = '']) => {
			const page = pages.get(ref);
			return page === undefined ? [] : [[nameOf(name), { page, down: sheet - Number(y) }] as const];
		}),
	);
}

/** Gives the text of an object by its number. */
function objectReader(file: string): (number: string | undefined) => string {
	const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.slice(-100))?.[1]);
	const head = /^xref\s+0 (\d+)\s*\n/.exec(file.slice(start, start + 40));
	if (!head) throw new Error('The browser wrote a PDF of a kind that is unknown here.');
	const table = start + head[0].length;
	return (number) => {
		if (!number) return '';
		const at = Number(file.slice(table + Number(number) * 20, table + Number(number) * 20 + 10));
		return file.slice(at, file.indexOf('endobj', at));
	};
}

function pagesBelow(
	object: (number: string | undefined) => string,
	number: string | undefined,
): string[] {
	if (!number) return [];
	const kids = /\/Kids\s*\[([^\]]*)\]/.exec(object(number))?.[1];
	if (kids === undefined) return [number];
	return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => pagesBelow(object, kid));
}

/** A name without its escapes: `#2D` is a hyphen. */
function nameOf(written: string): string {
	const bytes = written.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
		String.fromCharCode(parseInt(hex, 16)),
	);
	return Buffer.from(bytes, 'latin1').toString('utf8');
}
