import { parts, type Kind } from './kinds.ts';
import { standingPages } from './standing-pages.ts';

/** A page that the navigation always shows: one that opens a part, or one of its own. */
export interface Place {
	address: string;
	title: string;
	kind?: Kind;
}

/** Pages that readers come to with one intent. */
export interface Group {
	title: string;
	places: readonly Place[];
	/** Not for readers of the book: last, and folded. */
	isAside?: true;
}

/** The book by what somebody comes for: to decide, to read, to look something up. */
export const navigation: readonly Group[] = [
	{
		title: 'Decide',
		places: [
			part('start'),
			part('decision-trees'),
			place(standingPages.guide),
			place(standingPages.compare),
			part('team'),
		],
	},
	{ title: 'Read', places: [part('principle'), part('case-studies')] },
	{
		title: 'Look up',
		places: [
			part('priorities'),
			part('practices'),
			part('guard-rails'),
			part('questions'),
			{ address: '/start/questions-answered/', title: 'Questions answered' },
			place(standingPages.glossary),
			place(standingPages.sources),
		],
	},
	{ title: 'For authors and hosts', places: [part('writing')], isAside: true },
];

function part(kind: Kind): Place {
	return { address: `/${kind}/`, title: parts[kind].plural, kind };
}

function place({ here, title }: { here: string; title: string }): Place {
	return { address: here, title };
}
