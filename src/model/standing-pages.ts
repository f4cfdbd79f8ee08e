import { site } from './site.ts';

/**
 * Pages that belong to no part of the book, by id, with what they say of themselves. `home` stands at
 * `/`, every other at its id.
 */
export const standingPages = {
	home: { title: site.name, summary: site.summary },
	guide: {
		title: 'The guide',
		summary:
			'Ten questions about one piece of software, and a short ranking of priorities with the reason for every place.',
	},
	'guide/compare': {
		title: 'Compare answers',
		summary:
			'Set two to eight links or records of the guide side by side: where people differ, and whether it changes what comes first.',
	},
	glossary: {
		title: 'Glossary',
		summary: 'The words this book uses and what it means by them, with the page that says more.',
	},
	'questions-answered': {
		title: 'Questions this book answers',
		summary:
			'Every question that a page or a section of the book answers, in the order of its parts.',
	},
	sources: {
		title: 'Sources',
		summary:
			'Every work this book relies on, how strong its evidence is, what it supports, and the pages that use it.',
	},
	search: {
		title: 'Every page of the book',
		summary:
			'All pages with their sections, and the words of the glossary. The list needs no script and no server.',
	},
} as const;
