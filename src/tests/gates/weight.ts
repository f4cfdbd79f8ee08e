import { brotliCompressSync, constants } from 'node:zlib';

/** One TCP round trip: ten segments of 1,460 bytes. */
const roundTrip = 14_600;

/** Whether a page with its styles takes more than one round trip, compressed. */
export function weightFaults(html: string): string[] {
	// What fits after little effort needs no more, which takes forty times as long.
	if (weightOf(html, 5) <= roundTrip) return [];
	const bytes = weightOf(html, constants.BROTLI_MAX_QUALITY);
	return bytes <= roundTrip ? [] : [`weighs ${bytes} bytes compressed; ${roundTrip} are allowed`];
}

function weightOf(html: string, quality: number): number {
	return brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
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
