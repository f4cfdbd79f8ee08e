import { brotliCompressSync } from 'node:zlib';

/** One TCP round trip, ten segments of 1,460 bytes, less what the headers of an answer take. */
export const roundTrip = 14_600 - 900;

/** Whether a page with its styles is over a number of bytes, compressed. */
export function weightFaults(html: string, most = roundTrip): string[] {
	const bytes = brotliCompressSync(html).length;
	return bytes <= most ? [] : [`weighs ${bytes} bytes compressed; ${most} are allowed`];
}

/** What keeps a page from being drawn until it has arrived, a line each. */
export function blockingFaults(html: string): string[] {
	const blocking = [
		...(html.match(/<link[^>]+rel="?stylesheet"?[^>]*>/g) ?? []),
		...(html.match(
			/<script(?![^>]*(?:type="module"|type="application\/|async|defer))[^>]*\ssrc=[^>]*>/g,
		) ?? []),
	];
	return blocking.map((tag) => `${tag} keeps the page from being drawn`);
}
