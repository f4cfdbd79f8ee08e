import { readPlaceAddress } from './place-address.ts';
import { isOnPage, textTop } from '../sheet.ts';

/** Where an element is printed. */
export interface PrintedPlace {
	/** Counted from 1. */
	page: number;
	/** How far below the top margin it begins, in points. */
	down: number;
}

/**
 * Reads the places that `markPlaces` has marked in a PDF as Chromium writes it: a plain table of
 * objects, with the addresses of links in it. A whole library for that would take as much memory
 * as the browser that is still open. Throws where the file is not of that kind.
 */
export function readRawPlaces(bytes: Uint8Array): Map<string, PrintedPlace> {
	const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
	const object = objectReader(file);
	const catalog = object(/\/Root (\d+) 0 R/.exec(file.slice(-2000))?.[1]);
	const places = new Map<string, PrintedPlace>();
	for (const [index, page] of pagesBelow(
		object,
		/\/Pages (\d+) 0 R/.exec(catalog)?.[1],
	).entries()) {
		const links = /\/Annots \[([^\]]*)\]/.exec(object(page))?.[1] ?? '';
		for (const [, link] of links.matchAll(/(\d+) 0 R/g)) {
			const written = object(link);
			const at = readPlaceAddress(/\/URI \(([^)]*)\)/.exec(written)?.[1] ?? '')?.at;
			const upper = Number(/\/Rect \[\S+ \S+ \S+ ([\d.]+)\]/.exec(written)?.[1]);
			// A link that goes on in the next line or on the next page begins with its first part.
			if (at === undefined || places.has(at) || !isOnPage(upper)) continue;
			places.set(at, { page: index + 1, down: textTop - upper });
		}
	}
	return places;
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
