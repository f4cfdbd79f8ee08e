import { expect, test } from 'vitest';
import { aboutPage } from './about-page.ts';

const page = {
	title: 'The checkout page',
	summary: 'Why availability comes first.',
	here: '/case-studies/checkout-page/',
	trail: [
		{ title: 'Playbook', address: '/' },
		{ title: 'Case studies', address: '/case-studies/' },
	],
	address: (path: string) => `https://example.org${path}`,
};

test('a dated page is an article with its place in the book', () => {
	const about = aboutPage({ ...page, added: new Date('2026-11-23') });

	expect(about).toMatchObject({
		'@graph': [
			{
				'@type': 'Article',
				headline: 'The checkout page',
				datePublished: '2026-11-23',
				dateModified: '2026-11-23',
			},
			{
				'@type': 'BreadcrumbList',
				itemListElement: [
					{ position: 1 },
					{ position: 2 },
					{ position: 3, name: 'The checkout page' },
				],
			},
		],
	});
});

test('a page without a date is no article', () => {
	expect(aboutPage(page)).toMatchObject({ '@graph': [{ '@type': 'BreadcrumbList' }] });
});
