import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import sharp from 'sharp';
import { visit } from 'unist-util-visit';
import { madeBefore } from '../made-before.ts';
import { readIndex, type SiteIndex } from '../site-index.ts';
import { card, place, type CardWords } from './card.ts';
import { sketchOf } from './sketch.ts';

/**
 * Draws `card.png` beside every page that announces one (`og:image`), for where its link is pasted.
 * The same page gives the same bytes. Gives how many there are; throws where a page announces a card
 * elsewhere.
 */
export async function drawCards(dist: string): Promise<number> {
	const index = await readIndex(dist);
	const names = (await readdir(dist, { recursive: true })).filter((name) =>
		/(?:^|[\\/])index\.html$/.test(name),
	);
	const drawn = await Promise.all(
		names.map(async (name) => {
			const html = await readFile(join(dist, name), 'utf8');
			if (!html.includes('property="og:image"')) return false;
			const words = wordsOf(html, index);
			const file = join(dist, name.replace(/index\.html$/, 'card.png'));
			if (!words.image.endsWith('/card.png')) throw new Error(`${name} has its card elsewhere.`);
			const svg = card(words);
			await writeFile(file, await madeBefore('card', svg, () => raster(svg)));
			return true;
		}),
	);
	return drawn.filter((isDrawn) => isDrawn).length;
}

function raster(svg: string): Promise<Buffer> {
	const few = { palette: true, colours: 64, dither: 0, effort: 1 };
	return sharp(Buffer.from(svg)).removeAlpha().png(few).toBuffer();
}

function wordsOf(
	html: string,
	{ title: from, pages, parts }: SiteIndex,
): CardWords & { image: string } {
	const head = fromHtml(html.slice(0, html.indexOf('</head>')));
	const meta = new Map<string, string>();
	visit(head, 'element', ({ tagName, properties: { property, name, content } }) => {
		const key = property ?? name;
		if (tagName === 'meta' && key) meta.set(String(key), String(content));
	});
	const said = (key: string) => meta.get(key) ?? '';
	const listed = pages.find(({ address }) => address === said('og:url'));
	const part = parts.find(({ kind }) => kind === listed?.kind);
	return {
		image: said('og:image'),
		kind: part?.singular ?? (listed?.kind === 'part' ? 'Part of the book' : ''),
		title: said('og:title'),
		summary: said('description'),
		from,
		sketch: html.includes('class="tree-diagram') ? sketchOf(fromHtml(html), place) : undefined,
	};
}
