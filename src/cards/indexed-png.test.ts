import sharp from 'sharp';
import { expect, test } from 'vitest';
import { indexedPng } from './indexed-png.ts';

test('a picture read back has its two colours, and between them what lies between', async () => {
	const png = await indexedPng(Uint8Array.of(255, 0, 128, 255), 2, 2, [
		[250, 240, 230],
		[10, 20, 30],
	]);
	const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
	expect(info).toMatchObject({ width: 2, height: 2, channels: 3 });
	expect([...data]).toEqual([250, 240, 230, 10, 20, 30, 138, 137, 137, 250, 240, 230]);
});
