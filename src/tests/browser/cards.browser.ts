import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { card, cardSize } from '../../components/card/card.ts';
import { balance } from '../../engine/guide/balance.ts';
import { rank } from '../../engine/guide/ranking.ts';
import { diceFrom, randomWalk } from '../fixtures/random.ts';
import { model } from './guide-page.ts';
import { builtPages, dist } from './site.ts';

const pages = await builtPages();

test('every page announces a card of the announced size, and no two are the same', async () => {
	const seen = new Map<string, string>();
	for (const page of pages.filter((page) => !page.startsWith('book/'))) {
		const html = await readFile(join(dist, page, 'index.html'), 'utf8');
		const [, address = ''] = /<meta property="og:image" content="([^"]+)"/.exec(html) ?? [];
		expect(new URL(address).pathname, page).toBe(`/${page}card.png`);
		const picture = await readFile(join(dist, page, 'card.png'));
		const { format, width, height } = await sharp(picture).metadata();
		expect({ format, width, height }, page).toEqual({ format: 'png', ...cardSize });
		const hash = createHash('sha256').update(picture).digest('hex');
		expect(seen.get(hash), `${page} looks like another page`).toBeUndefined();
		seen.set(hash, page);
		expect(picture.length, page).toBeLessThan(40_000);
	}
	expect(seen.size).toBeGreaterThan(100);
});

test.each([
	['a short title', 'Ease'],
	[
		'the longest title an author may write',
		'W'.repeat(8).concat(' wide words'.repeat(6)).slice(0, 70),
	],
	['a title of one long word', 'Donaudampfschifffahrtsgesellschaftskapitänsmütze'],
])('%s stays within the margins', async (_, title) => {
	const summary = 'What the two share, what was tested with the experiment absent. '.repeat(4);
	const words = { kind: 'Practice', title, summary, from: 'The book', accent: '#972815' };
	const picture = balance(rank(model, randomWalk(model, diceFrom(3))));
	for (const png of [await card(words), await card({ ...words, picture })]) {
		const { info } = await sharp(png).trim({ threshold: 10 }).toBuffer({ resolveWithObject: true });
		const { width, height, trimOffsetLeft = 0, trimOffsetTop = 0 } = info;
		expect(-trimOffsetLeft).toBeGreaterThanOrEqual(72);
		expect(width - trimOffsetLeft).toBeLessThanOrEqual(1124);
		expect(-trimOffsetTop).toBeGreaterThan(60);
		expect(height - trimOffsetTop).toBeLessThan(610);
	}
});
