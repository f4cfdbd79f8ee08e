import { expect, test } from 'vitest';
import { bookOf, guideTexts } from '../../tests/fixtures/book-of.ts';
import { findDeadLinks } from './links.ts';

const right = [
	'',
	'#compare',
	'#worksheet',
	'#case=checkout-page',
	'#undo=weeks&duties=none',
	'#undo=weeks&duties=audited,personal-data&peak=not-sure',
];
const wrong = {
	'#compere': '7:5 unknown-anchor Did you mean `../questions/#compare`?',
	'#undo=': '7:5 unknown-anchor Write `#compare`',
	'#case=checkout-pge': '7:5 unknown-case Did you mean `checkout-page`?',
	'#undo=week': '7:5 unknown-option Did you mean `weeks`?',
	'#undo=weeks,minutes': '7:5 unknown-option',
	'#undo=weeks&undo=minutes': '7:5 unknown-option',
	'#undoo=weeks': '7:5 unknown-question Did you mean `undo`?',
};

/** What is found on a page for each link, in one book. */
const links = [...right, ...Object.keys(wrong)];
const pages = links.map((link, at) => [
	`start/${at}.mdx`,
	`---\ntitle: A ${at}\n---\n\n## Now\n\nSee [a](../questions/${link}).\n`,
]);
const found = Map.groupBy(
	findDeadLinks(bookOf({ ...guideTexts(), ...Object.fromEntries(pages) })),
	({ file }) => links[Number(/^content\/start\/(\d+)/.exec(file)?.[1])],
);
const check = (link: string) =>
	(found.get(link) ?? []).map(({ line, column, rule, advice }) =>
		`${line}:${column} ${rule} ${advice ?? ''}`.trim(),
	);

test.each(right)('../questions/%s leads into the guide', (link) => {
	expect(check(link)).toEqual([]);
});

test.each(Object.entries(wrong))(
	'../questions/%s leads nowhere, and its place is told',
	(link, told) => {
		expect(check(link)).toEqual([expect.stringContaining(told)]);
	},
);
