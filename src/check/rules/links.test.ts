import { expect, test } from 'vitest';
import { bookOf } from '../../tests/fixtures/book-of.ts';
import { findDeadLinks } from './links.ts';

function check(body: string) {
	const book = bookOf({
		'practices/a.mdx': `---\ntitle: A\n---\n\n## What it is\n\n${body}\n`,
		'practices/canary-release.mdx': '---\ntitle: B\n---\n\n## What it costs\n\n## Größe\n',
		'decision-trees/umbrella.mdx':
			'---\ntitle: C\nstart: rain\n---\n\n## Rain?\n\n- **Yes** — [Take](#tke)\n- **No** — [Take](#take)\n\n## Take\n',
	});
	return findDeadLinks(book).map(({ line, column, rule, advice }) =>
		`${line}:${column} ${rule} ${advice ?? ''}`.trim(),
	);
}

test.each([
	'[a](./canary-release.mdx) and [b](canary-release.mdx#what-it-costs)',
	'[c](../decision-trees/umbrella.mdx#take)',
	'[d](#what-it-is) and [e](https://example.org/x.mdx) and [f](mailto:a@example.org)',
	'[g](./canary-release.mdx#größe) and [h](./canary-release.mdx#gr%C3%B6%C3%9Fe)',
	'[i][j]\n\n[j]: ./canary-release.mdx',
])('%s leads somewhere', (body) => {
	expect(check(body)).toEqual([]);
});

test.each([
	[
		'a file that is not there',
		'See [a](../practices/canary-relase.mdx).',
		'7:5 unknown-page Did you mean `../practices/canary-release.mdx`?',
	],
	[
		'a file in another folder',
		'[a](../pratices/canary-release.mdx)',
		'7:1 unknown-page Did you mean `../practices/canary-release.mdx`?',
	],
	[
		'a file nobody has written',
		'[a](../priorities/safety.mdx)',
		'7:1 unknown-page Write content/priorities/safety.mdx, or link to a page there is.',
	],
	[
		'a file that resembles no other in its folder',
		'[a](../practices/bulkhead.mdx)',
		'7:1 unknown-page Write content/practices/bulkhead.mdx',
	],
	[
		'a page that lies in another folder',
		'[a](../practices/umbrella.mdx)',
		'7:1 unknown-page Did you mean `../decision-trees/umbrella.mdx`?',
	],
	['an address instead of a file', '[a](/practices/canary-release/)', '7:1 unknown-page'],
	[
		'an anchor of the same page',
		'[a](#what-it-was)',
		'7:1 unknown-anchor Did you mean `what-it-is`?',
	],
	[
		'an anchor of another page',
		'[a](canary-release.mdx#what-it-cost)',
		'7:1 unknown-anchor Did you mean `what-it-costs`?',
	],
	['a definition below the text', '[i][j]\n\n[j]: ./canary.mdx', '9:1 unknown-page'],
])('a link to %s is told where it stands', (_, body, expected) => {
	expect(check(body)).toEqual([expect.stringContaining(expected)]);
});

test('the answers of a tree are left to the rules for trees', () => {
	expect(check('')).toEqual([]);
});
