import type { StillPage } from './still-page.ts';

/** What a build knows of the text of a page that it need not run. */
export interface TextFacts {
	/** Where its HTML is kept, from the root of the project. */
	file: string;
	headings: StillPage['headings'];
	/** The labels of its footnotes. */
	notes: string[];
}

/** Reads what `pages` put beside the data of a page; nothing where the page has to be run. */
export function textFacts(page: {
	rendered?: { metadata?: Record<string, unknown> };
}): TextFacts | undefined {
	const metadata = page.rendered?.metadata;
	return typeof metadata?.['file'] === 'string' ? (metadata as unknown as TextFacts) : undefined;
}

/** The labels of the footnotes that a text explains. */
export function noteLabels(text: string): string[] {
	return [...text.matchAll(/^\[\^([a-z0-9-]+)\]:/gm)].map(([, label = '']) => label);
}
