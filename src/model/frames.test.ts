import { expect, test } from 'vitest';
import { frameAt } from './frames.ts';

test.each([
	[
		'/practices/canary-release/',
		'/embed/practices/canary-release/',
		'/oembed/practices/canary-release.json',
	],
	[
		'/decision-trees/is-it-done/',
		'/embed/decision-trees/is-it-done/',
		'/oembed/decision-trees/is-it-done.json',
	],
	['/guide/', '/embed/guide/', '/oembed/guide.json'],
])('%s can stand in a frame', (address, embed, oembed) => {
	expect(frameAt(address)).toMatchObject({ embed, oembed });
});

test.each(['/', '/practices/', '/guide/compare/', '/writing/house-style/', '/search/', '/404/'])(
	'%s cannot',
	(address) => {
		expect(frameAt(address)).toBeUndefined();
	},
);
