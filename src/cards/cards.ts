import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { madeBefore } from '../cache/made-before.ts';
import { readHead, readHtml } from '../export/markdown/read-page.ts';
import { openingOf } from '../export/opening-of.ts';
import { isRepeated } from '../export/repeated.ts';
import type { Catalogue, CataloguePage } from '../model/catalogue.ts';
import type { CardWords } from './card.ts';

const keep = madeBefore('card', ['src/export/cards', 'src/export/markdown/read-page.ts']);

/**
 * Draws `card.png` beside every one of the `pages` of a site that announces it (`og:image`), for where
 * its link is pasted. The same page gives the same bytes, and none is drawn where its card stands
 * already: whoever changes a page removes it (`last-site.ts`). Gives how many there are; throws where
 * a page announces a card elsewhere.
 */
export async function drawCards(
	dist: string,
	pages: readonly string[],
	index: Catalogue,
): Promise<number> {
	const listed = new Map(index.pages.map((page) => [page.address, page]));
	const names = pages.filter((name) => /(?:^|\/)index\.html$/.test(name) && !isRepeated(name));
	let drawn = 0;
	const draw = async (name: string) => {
		const file = join(dist, name.replace(/index\.html$/, 'card.png'));
		if (existsSync(file)) {
			drawn += 1;
			return;
		}
		if (!openingOf(join(dist, name)).includes('property="og:image"')) return;
		const html = readFileSync(join(dist, name), 'utf8');
		const { image, ...words } = wordsOf(html, index, listed);
		if (!image.endsWith('/card.png')) throw new Error(`${name} has its card elsewhere.`);
		// The drawing of a tree follows from its page; reading it again takes longer than a card.
		const tree = html.includes('class="tree-diagram') ? html : '';
		const png = await keep(JSON.stringify([words, tree]), () => picture(words, tree));
		writeFileSync(file, png);
		drawn += 1;
	};
	// A few at a time: all at once would hold every page of the book in memory.
	const waiting = names.values();
	await Promise.all(
		Array.from({ length: 8 }, async () => {
			for (const name of waiting) await draw(name);
		}),
	);
	return drawn;
}

/** What draws is only brought in where there is something to draw: it takes longer than a build of one page. */
async function picture(words: CardWords, tree: string): Promise<Buffer> {
	const { card, cardColours, cardSize, place } = await import('./card.ts');
	const { indexedPng } = await import('./indexed-png.ts');
	const { sketchOf } = await import('./sketch.ts');
	const sketch = tree ? sketchOf(readHtml(tree), place) : undefined;
	const shades = await card({ ...words, sketch });
	return indexedPng(shades, cardSize.width, cardSize.height, cardColours);
}

function wordsOf(
	html: string,
	{ title: from, parts }: Catalogue,
	pages: ReadonlyMap<string, CataloguePage>,
): CardWords & { image: string } {
	const head = readHead(html);
	const said = (key: string) => head.get(key) ?? '';
	const listed = pages.get(said('og:url'));
	const part = parts.find(({ kind }) => kind === listed?.kind);
	return {
		image: said('og:image'),
		kind: part?.singular ?? (listed?.kind === 'part' ? 'Part of the book' : ''),
		title: said('og:title'),
		summary: said('description'),
		from,
	};
}
