/** The file of rules below the base of a built site, and how hosts are told to send it. */
export const speculationFile = 'speculation-rules.json';
export const speculationType = 'application/speculationrules+json';

/**
 * Which pages a browser may fetch before they are opened (speculation rules): those of the book,
 * once a reader points at a link. Left out are the page itself, the whole book on one page, frames,
 * and the list of all pages, which the search opens over. Files do not end in a slash.
 */
export function speculationRules(base: string): string {
	const [book, frames, list] = ['book/*', 'embed/*', 'search/*'].map((path) => base + path);
	const rule = {
		where: {
			and: [
				{ href_matches: [base, `${base}*/`] },
				{ not: { href_matches: [book, frames, list] } },
				{ not: { selector_matches: ['.anchor', '[aria-current=page]', '[href^="#"]'] } },
			],
		},
		eagerness: 'moderate',
	};
	return `${JSON.stringify({ prefetch: [rule] })}\n`;
}

/** What `Speculation-Rules` says on every page. */
export function speculationHeader(base: string): string {
	return `"${base}${speculationFile}"`;
}
