import { getCollection, render } from 'astro:content';
import type { Kind } from '../model/kinds.ts';

/** A section of a page: its anchor and its heading. */
export interface Section {
	id: string;
	title: string;
}

/**
 * The sections of the pages of one kind. Headings that every page of the kind has are told once, in
 * `shared`; `own` holds by page what sets it apart.
 */
export async function sectionsOf(
	kind: Kind,
): Promise<{ shared: string[]; own: Map<string, Section[]> }> {
	const pages = await Promise.all(
		(await getCollection(kind)).map(async (page) => {
			const { headings } = await render(page);
			const sections = headings
				.filter(({ depth }) => depth === 2)
				.map(({ slug, text }) => ({ id: slug, title: text }));
			return { id: page.id, sections };
		}),
	);
	const [first, ...rest] = pages.map(({ sections }) => new Set(sections.map(({ title }) => title)));
	const shared = rest.reduce((common, titles) => common.intersection(titles), first ?? new Set());
	const own = pages.map(
		({ id, sections }) => [id, sections.filter(({ title }) => !shared.has(title))] as const,
	);
	return { shared: pages.length > 1 ? [...shared] : [], own: new Map(own) };
}
