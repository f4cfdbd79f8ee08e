import { expect, test } from 'vitest';
import { bookOf, guideTexts } from '../../tests/fixtures/book-of.ts';
import { findDeadLinks } from './links.ts';

const guide = guideTexts();

function check(link: string) {
	const page = `---\ntitle: A\n---\n\n## Now\n\nSee [a](${link}).\n`;
	return findDeadLinks(bookOf({ ...guide, 'start/a.mdx': page }))
		.filter(({ file }) => file === 'content/start/a.mdx')
		.map(({ line, column, rule, advice }) => `${line}:${column} ${rule} ${advice ?? ''}`.trim());
}

test.each([
	'../questions/',
	'../questions/#compare',
	'../questions/#worksheet',
	'../questions/#case=checkout-page',
	'../questions/#undo=weeks&duties=none',
	'../questions/#undo=weeks&duties=audited,personal-data&peak=not-sure',
])('%s leads into the guide', (link) => {
	expect(check(link)).toEqual([]);
});

test.each([
	['#compere', '7:5 unknown-anchor Did you mean `../questions/#compare`?'],
	['#undo=', '7:5 unknown-anchor Write `#compare`'],
	['#case=checkout-pge', '7:5 unknown-case Did you mean `checkout-page`?'],
	['#undo=week', '7:5 unknown-option Did you mean `weeks`?'],
	['#undo=weeks,minutes', '7:5 unknown-option'],
	['#undo=weeks&undo=minutes', '7:5 unknown-option'],
	['#undoo=weeks', '7:5 unknown-question Did you mean `undo`?'],
])('../questions/%s leads nowhere and is told with its place', (fragment, expected) => {
	expect(check(`../questions/${fragment}`)).toEqual([expect.stringContaining(expected)]);
});
