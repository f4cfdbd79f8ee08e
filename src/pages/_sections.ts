import type { Kind } from '../model/kinds.ts';
import { readCatalogue } from './_catalogue.ts';

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
	const pages = (await readCatalogue()).pages.filter((page) => page.kind === kind);
	const [first, ...rest] = pages.map(
		({ sections = [] }) => new Set(sections.map(({ title }) => title)),
	);
	const shared = rest.reduce((common, titles) => common.intersection(titles), first ?? new Set());
	const own = pages.map(
		({ id, sections = [] }) =>
			[id.slice(kind.length + 1), sections.filter(({ title }) => !shared.has(title))] as const,
	);
	return { shared: pages.length > 1 ? [...shared] : [], own: new Map(own) };
}
