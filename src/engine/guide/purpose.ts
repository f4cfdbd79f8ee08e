/** The parts of a purpose: for whom, to do what, because, and what would defeat it. */
export const purposeWords = ['who', 'what', 'because', 'defeat'] as const;

export type PurposeWord = (typeof purposeWords)[number];

/** A purpose in the reader's own words, as far as they were given. */
export type Purpose = Readonly<Partial<Record<PurposeWord, string>>>;

/** The most characters one part may have, so that a link with all of them still opens everywhere. */
export const purposeLimit = 280;

/** The parts that say something, each a well-formed text within the limit. */
export function tidyPurpose(purpose: Purpose): Purpose {
	return Object.fromEntries(
		purposeWords.flatMap((word) => {
			const text = tidyText(purpose[word] ?? '', purposeLimit);
			return text ? [[word, text]] : [];
		}),
	);
}

/** A well-formed text of at most so many characters; a character is never cut in half. */
export function tidyText(text: string, limit: number): string {
	return text
		.slice(0, limit)
		.replace(/[\ud800-\udbff]$/, '')
		.toWellFormed();
}
