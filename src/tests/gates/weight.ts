import { brotliCompressSync } from 'node:zlib';

/** One TCP round trip: ten segments of 1,460 bytes. */
const roundTrip = 14_600;

/** Whether a page with its styles takes more than one round trip, compressed. */
export function weightFaults(html: string): string[] {
	const bytes = brotliCompressSync(html).length;
	return bytes <= roundTrip ? [] : [`weighs ${bytes} bytes compressed; ${roundTrip} are allowed`];
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
