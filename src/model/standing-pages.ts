import { site } from './site.ts';

/** What is told of a page that belongs to no part of the book. */
export interface StandingPage {
	title: string;
	summary: string;
	/** The page’s address below the base. */
	here: string;
}

/** The pages that belong to no part of the book and that are linked to from elsewhere. */
export const standingPages = {
	home: { title: site.name, summary: site.summary, here: '/' },
	guide: {
		title: 'The guide',
		summary:
			'A dozen questions about one piece of software, and a short ranking of priorities with the reason for every place.',
		here: '/guide/',
	},
	compare: {
		title: 'Compare answers',
		summary:
			'Set two to eight links or records of the guide side by side: where people differ, and whether it changes what comes first.',
		here: '/guide/compare/',
	},
	trials: {
		title: 'The trials',
		summary:
			'Every documented situation that the guide was tried on, what its source says came first, and what the guide put first. Those it got wrong stand before the others.',
		here: '/trials/',
	},
	sources: {
		title: 'Sources',
		summary:
			'Every work this book relies on, how strong its evidence is, what it supports, and the pages that use it.',
		here: '/sources/',
	},
	glossary: {
		title: 'Glossary',
		summary: 'The words this book uses and what it means by them, with the page that says more.',
		here: '/glossary/',
	},
	search: {
		title: 'Every page of the book',
		summary:
			'All pages with their sections, and the words of the glossary. The list needs no script and no server.',
		here: '/search/',
	},
} as const satisfies Record<string, StandingPage>;
