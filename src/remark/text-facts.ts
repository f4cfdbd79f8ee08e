import type { StillPage } from './still-page.ts';

/** What a build knows of the text of a page that it need not run. */
export interface TextFacts {
	headings: StillPage['headings'];
	/** The labels of its footnotes. */
	notes: string[];
}

interface Stored {
	rendered?: { metadata?: Record<string, unknown> };
}

/**
 * What stands beside the data of a page: the file in which its HTML is kept, from the root of the
 * project, and the facts as one text, since the store of a large book is read value by value.
 */
export function metadataOf(file: string, facts: TextFacts): Record<string, unknown> {
	return { file, facts: JSON.stringify(facts) };
}

/** The file in which the HTML of a page is kept; none where the page has to be run. */
export function textFile({ rendered }: Stored): string | undefined {
	const file = rendered?.metadata?.['file'];
	return typeof file === 'string' ? file : undefined;
}

const read = new WeakMap<Stored, TextFacts>();

/** The facts of a page; none where it has to be run. */
export function textFacts(page: Stored): TextFacts | undefined {
	const said = page.rendered?.metadata?.['facts'];
	if (typeof said !== 'string') return undefined;
	const facts = read.get(page) ?? (JSON.parse(said) as TextFacts);
	read.set(page, facts);
	return facts;
}

/** The labels of the footnotes that a text explains. */
export function noteLabels(text: string): string[] {
	return [...text.matchAll(/^\[\^([a-z0-9-]+)\]:/gm)].map(([, label = '']) => label);
}
