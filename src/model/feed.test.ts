import { expect, test } from 'vitest';
import type { Catalogue, CataloguePage } from './catalogue.ts';
import { atomFeed } from './feed.ts';

const umbrella: CataloguePage = {
	id: 'decision-trees/umbrella',
	kind: 'decision-trees',
	title: 'Take the umbrella?',
	summary: 'Rain & wind: <two> questions.',
	address: 'https://example.org/decision-trees/umbrella/',
	markdown: 'https://example.org/decision-trees/umbrella/index.md',
	version: '1.0',
	added: '2026-11-01',
};

function feedOf(pages: CataloguePage[], home = 'https://example.org/'): string {
	const book: Catalogue = {
		$schema: `${home}schemas/index.json`,
		title: 'Weather',
		summary: 'What to take with you.',
		language: 'en-GB',
		licence: 'CC-BY-4.0',
		version: '1.0',
		updated: '2026-11-23',
		home,
		feed: `${home}feed.xml`,
		parts: [],
		pages,
		sources: [],
		terms: [],
	};
	return atomFeed(book);
}

const entryIds = (feed: string) =>
	[...feed.matchAll(/<entry>\s*<id>(.*)<\/id>/g)].map(([, id]) => id);

test('what was changed last comes first, also where it was added long ago', () => {
	const old = { ...umbrella, title: 'Old', added: '2026-01-01' };
	const feed = feedOf([old, umbrella, { ...old, title: 'Mended', updated: '2026-11-23' }]);
	const titles = [...feed.matchAll(/<entry>.*?<title>(.*?)<\/title>/gs)].map(([, title]) => title);
	expect(titles).toEqual(['Mended', 'Take the umbrella?', 'Old']);
});

test('a large book tells of the 200 pages that were changed last', () => {
	const pages = Array.from({ length: 300 }, (_, at) => ({
		...umbrella,
		address: `https://example.org/start/${at}/`,
		title: `Page ${at}`,
		added: at < 100 ? '2026-01-01' : '2026-01-02',
	}));
	const titles = [...feedOf(pages).matchAll(/<entry>.*?<title>(.*?)<\/title>/gs)];
	expect(titles).toHaveLength(200);
	expect(titles[0]?.[1]).toBe('Page 100');
});

test('a page keeps its id when it is renamed, and when the book moves to another host and base', () => {
	const renamed = {
		...umbrella,
		address: 'https://example.org/decision-trees/rain/',
		formerly: [umbrella.address],
	};
	const moved = { ...umbrella, address: 'https://intra.net/handbook/decision-trees/umbrella/' };
	const [id] = entryIds(feedOf([umbrella]));
	expect(id).toMatch(/^urn:uuid:/);
	expect(entryIds(feedOf([renamed]))).toEqual([id]);
	expect(entryIds(feedOf([moved], 'https://intra.net/handbook/'))).toEqual([id]);
	const other = { ...umbrella, address: 'https://example.org/decision-trees/other/' };
	expect(entryIds(feedOf([other]))).not.toEqual([id]);
});

test('signs that mean something to XML are written as text', () => {
	expect(feedOf([umbrella])).toContain(
		'<summary>Rain &amp; wind: &lt;two&gt; questions.</summary>',
	);
});

test('pages without a date are no additions', () => {
	const { added: _, ...undated } = umbrella;
	expect(entryIds(feedOf([undated]))).toEqual([]);
});
