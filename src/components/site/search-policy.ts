/** The part of the browser's Trusted Types that is used here. */
interface TrustedTypes {
	createPolicy(
		name: string,
		rules: { createHTML(text: string): string; createScriptURL(address: string): string },
	): unknown;
}

let isSet = false;

/**
 * The site's content security policy lets no script turn text into elements or into addresses of
 * scripts. Pagefind's dialog does both, so this lets through what it writes and nothing else. It
 * holds once the search has been opened; before that, nothing is let through.
 */
export function trustSearch(bundle: string): void {
	const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
	if (!trustedTypes || isSet) return;
	const worker = new URL(`${bundle}pagefind-worker.js`, location.href).href;
	trustedTypes.createPolicy('default', {
		createHTML(text) {
			if (isFoundMarkup(text)) return text;
			throw new TypeError('Only results of the search may become elements.');
		},
		createScriptURL(address) {
			if (new URL(address, location.href).href === worker) return address;
			throw new TypeError('Only the search may start a worker.');
		},
	});
	isSet = true;
}

const attribute = / (?:class|aria-hidden)="[\w -]*"| href="(?:\/|https?:\/\/)[^"<>]*"/;
const tag = new RegExp(`</?(?:li|ul|div|p|a|mark)(?:${attribute.source})*>`, 'g');

/** Whether a text has the form of what Pagefind writes: lists of links, with words marked. */
export function isFoundMarkup(text: string): boolean {
	return text.length <= 50_000 && !text.replace(tag, '').includes('<');
}
