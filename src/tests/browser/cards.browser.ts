import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { card, cardSize } from '../../cards/card.ts';
import { builtPages, dist } from './site.ts';

const pages = await builtPages();

test('every page announces a card of the announced size, and no two are the same', async () => {
	const seen = new Map<string, string>();
	for (const page of pages.filter((page) => page !== 'book/')) {
		const html = await readFile(join(dist, page, 'index.html'), 'utf8');
		const [, address = ''] = /<meta property="og:image" content="([^"]+)"/.exec(html) ?? [];
		expect(new URL(address).pathname, page).toBe(`/${page}card.png`);
		const picture = await readFile(join(dist, page, 'card.png'));
		expect(await sharp(picture).metadata(), page).toMatchObject({
			format: 'png',
			width: 1200,
			height: 630,
		});
		const hash = createHash('sha256').update(picture).digest('hex');
		expect(seen.get(hash), `${page} looks like another page`).toBeUndefined();
		seen.set(hash, page);
		expect(picture.length, page).toBeLessThan(100_000);
	}
	expect(seen.size).toBeGreaterThan(100);
});

/** Where something other than paper is drawn, in pixels of the card. */
function inked(shades: Uint8Array) {
	const box = { left: cardSize.width, right: 0, top: cardSize.height, bottom: 0 };
	for (const [at, shade] of shades.entries()) {
		if (shade > 243) continue;
		const x = at % cardSize.width;
		const y = Math.floor(at / cardSize.width);
		box.left = Math.min(box.left, x);
		box.right = Math.max(box.right, x);
		box.top = Math.min(box.top, y);
		box.bottom = Math.max(box.bottom, y);
	}
	return box;
}

test.each([
	['a short title', 'Ease'],
	[
		'the longest title an author may write',
		'W'.repeat(8).concat(' wide words'.repeat(6)).slice(0, 70),
	],
	['a title of one long word', 'Donaudampfschifffahrtsgesellschaftskapitänsmütze'],
])('%s stays within the margins', async (_, title) => {
	const summary = 'What the two share, what was tested with the experiment absent. '.repeat(4);
	const box = inked(await card({ kind: 'Practice', title, summary, from: 'The book' }));
	expect(box.left).toBeGreaterThanOrEqual(72);
	expect(box.right).toBeLessThanOrEqual(1124);
	expect(box.top).toBeGreaterThan(60);
	expect(box.bottom).toBeLessThan(610);
});

test('the same words give the same bytes', async () => {
	const words = {
		kind: 'Case study',
		title: 'The gate',
		summary: 'Why it opens.',
		from: 'The book',
	};
	expect(await card(words)).toEqual(await card(words));
	expect(await card({ ...words, title: 'The door' })).not.toEqual(await card(words));
});
