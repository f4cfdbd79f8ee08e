import { readFile } from 'node:fs/promises';
import { render, type CollectionEntry } from 'astro:content';
import { noteLabels, textFacts, textFile } from '../remark/text-facts.ts';
import type { Kind } from '../model/kinds.ts';

/** The text of a page, as a component, and its headings. */
export async function textOf(page: CollectionEntry<Kind>) {
	const file = textFile(page);
	if (!file) return render(page);
	const html = await readFile(file, 'utf8');
	const headings = await headingsOf(page);
	return render({ ...page, rendered: { html, metadata: { headings, imagePaths: [] } } });
}

/** The headings of the text of a page. */
export async function headingsOf(page: CollectionEntry<Kind>) {
	return textFacts(page)?.headings ?? (await render(page)).headings;
}

/** The labels of the footnotes of a page. */
export function notesOf(page: CollectionEntry<Kind>): string[] {
	return textFacts(page)?.notes ?? noteLabels(page.body ?? '');
}
