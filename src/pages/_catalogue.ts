import { getCollection, render, type CollectionEntry } from 'astro:content';
import { fullAt } from '../components/site/at.ts';
import { addressOf } from '../model/addresses.ts';
import { catalogueSchemaAddress, type Catalogue, type CataloguePage } from '../model/catalogue.ts';
import { kinds, parts, type Kind } from '../model/kinds.ts';
import { formerAddresses } from '../model/aliases.ts';
import { standingPages, type StandingPage } from '../model/standing-pages.ts';
import { site } from '../model/site.ts';
import { isoDay } from '../model/written-date.ts';
import { once } from './_once.ts';
import { part } from './_shelf.ts';
import { sourcesInOrder } from './_uses.ts';

/** Everything there is to link to, as the content says it. */
export const readCatalogue = once(async (): Promise<Catalogue> => {
	const inParts = (await Promise.all(kinds.map(pagesOf))).flat();
	const { home, guide, compare, glossary, trials, sources } = standingPages;
	const pages = [
		...[home, guide, compare].map(standing),
		...inParts,
		...[glossary, trials, sources].map(standing),
	];
	const days = pages.flatMap(({ added, updated }) => updated ?? added ?? []);
	return {
		$schema: fullAt(catalogueSchemaAddress),
		title: site.name,
		summary: site.summary,
		language: site.lang,
		licence: 'CC-BY-4.0',
		version: site.version,
		updated: days.toSorted().at(-1) ?? '',
		home: fullAt('/'),
		feed: fullAt('/feed.xml'),
		parts: kinds.map((kind) => {
			const { plural: title, singular, summary } = parts[kind];
			return { kind, title, singular, summary, address: fullAt(`/${kind}/`) };
		}),
		pages,
		sources: (await sourcesInOrder()).map(
			({ id, authors, title, container, year, read, url, evidence }) => ({
				id,
				address: fullAt(`/sources/#${id}`),
				authors,
				title,
				...(container && { container }),
				...(year && { year }),
				...(read && { read: isoDay(read) }),
				...(url && { url }),
				evidence,
			}),
		),
		terms: (await getCollection('glossary')).map(({ id, data: { term, also, definition } }) => ({
			id,
			address: fullAt(`/glossary/#${id}`),
			term,
			also,
			definition,
		})),
	};
});

function standing({ title, summary, here }: StandingPage): CataloguePage {
	return { id: here.slice(1, -1) || 'home', kind: 'page', title, summary, ...placeOf(here) };
}

/** The page that opens a part, and those it holds, in reading order. */
async function pagesOf(kind: Kind): Promise<CataloguePage[]> {
	const { plural: title, summary } = parts[kind];
	const address = `/${kind}/`;
	const opening = { id: kind, kind: 'part' as const, title, summary, ...placeOf(address) };
	const files = new Map((await getCollection(kind)).map((page) => [page.id, page]));
	const pages = (await part(kind)).flatMap(({ id }) => files.get(id) ?? []);
	return [opening, ...(await Promise.all(pages.map(pageOf)))];
}

async function pageOf(page: CollectionEntry<Kind>): Promise<CataloguePage> {
	const { title, summary, added, updated } = page.data;
	const kind = page.collection;
	const address = addressOf(kind, page.id);
	const { headings } = await render(page);
	const sections = headings.filter(({ depth }) => depth === 2);
	const formerly = formerAddresses(page.data).map(fullAt);
	return {
		id: `${kind}/${page.id}`,
		kind,
		title,
		summary,
		...placeOf(address),
		...(kind === 'decision-trees' && { data: fullAt(`/${kind}/${page.id}.json`) }),
		...(page.digest && { digest: String(page.digest) }),
		added: isoDay(added),
		...(updated && { updated: isoDay(updated) }),
		...('topic' in page.data && { topic: page.data.topic }),
		...(formerly.length > 0 && { formerly }),
		sections: sections.map(({ slug, text }) => ({ id: slug, title: text })),
	};
}

function placeOf(address: string) {
	return {
		address: fullAt(address),
		markdown: fullAt(`${address}index.md`),
		version: site.version,
	};
}
