/** What is known of a kind of page; whoever needs to tell kinds apart asks here. */
export interface KindFacts {
	/** What readers call one of its pages. */
	singular: string;
	/** The name of its part of the book. */
	plural: string;
	/** Its group in the search, where that is called otherwise. */
	filter?: string;
	/** What its part holds. */
	summary: string;
	/** The `##` sections that each of its pages has, in this order; without them, pages have their own. */
	sections?: readonly string[];
	/** How many words its pages have, so that a busy reader finishes them: from, to. */
	words?: readonly [from: number, to: number];
	/** How many pixels high its pages begin in a frame on a page elsewhere; without it, they stand in none. */
	frame?: number;
	/** Whether its pages are manuals for those who write or host the book: they come last, and are not printed. */
	isManual?: true;
}

const facts = {
	start: {
		singular: 'Start page',
		plural: 'Start from your situation',
		filter: 'Start',
		summary: 'Situations that teams are in when they ask what comes first, and where to go next.',
	},
	principle: {
		singular: 'Chapter',
		plural: 'The principle',
		filter: 'Principle',
		summary: 'What production purpose is, what follows from it, and where it misleads.',
		words: [500, 1500],
	},
	'case-studies': {
		singular: 'Case study',
		plural: 'Case studies',
		summary:
			'Software with a known purpose, its answers in the guide, and what came first because of them.',
		sections: [
			'The software and its purpose',
			'The tempting wrong answer',
			'The answers given',
			'What comes first, and what deliberately does not',
			'The guard rail',
			'What to do on Monday',
			'What would change the ranking',
			'Sources',
		],
		words: [500, 1500],
		frame: 720,
	},
	'decision-trees': {
		singular: 'Decision tree',
		plural: 'Decision trees',
		summary: 'A few questions each, ending in one thing to do and the reason why.',
		frame: 560,
	},
	questions: {
		singular: 'Question',
		plural: 'The guide’s questions',
		summary: 'The questions the guide asks, what each option pushes, and how sure we are of it.',
		sections: [
			'Why the guide asks',
			'Where to find the answer',
			'How to choose between the options',
			'What the answer pushes, and how sure we are',
		],
	},
	'guard-rails': {
		singular: 'Guard rail',
		plural: 'Guard rails',
		summary: 'Rules that hold whatever the ranking says.',
		sections: [
			'The rule',
			'Why no score may outvote it',
			'What it asks of you',
			'Where it misleads',
			'Sources',
		],
		words: [250, 600],
	},
	priorities: {
		singular: 'Priority',
		plural: 'Priorities',
		summary: 'What software can put first, and how to tell each priority from its neighbour.',
		sections: [
			'What it protects',
			'The test sentence',
			'How it differs from its nearest neighbour',
			'How it is measured',
			'What it looks like first',
			'What it looks like deliberately not first',
			'Sources',
		],
		frame: 720,
	},
	practices: {
		singular: 'Practice',
		plural: 'Practices',
		summary: 'What to do for a priority, what it costs, and when to leave it out.',
		sections: [
			'What it is',
			'What it costs',
			'What it serves and what it taxes',
			'How to start in an afternoon',
			'When to leave it out',
			'Sources',
		],
		words: [250, 600],
		frame: 720,
	},
	team: {
		singular: 'Session',
		plural: 'With your team',
		filter: 'Team',
		summary: 'How to settle the order of priorities with the people who disagree about it.',
	},
	writing: {
		singular: 'Authors’ guide',
		plural: 'Writing for this book',
		filter: 'Writing',
		summary: 'How to add a case, a tree, a practice or a priority, and what the checker will say.',
		isManual: true,
	},
} as const satisfies Record<string, KindFacts>;

/** A kind of page: its folder under `content/`, which is also its collection and the first part of its address. */
export type Kind = keyof typeof facts;

/** The kinds whose pages can stand in a frame on a page elsewhere. */
export type FramedKind = {
	[K in Kind]: (typeof facts)[K] extends { frame: number } ? K : never;
}[Kind];

/** The parts of the book, one for each kind. */
export const parts: Readonly<Record<Kind, KindFacts>> = facts;

/** All kinds, in reading order. */
export const kinds = Object.keys(facts) as Kind[];

/** The kinds whose pages are the readers’ book, in reading order. */
export const readersKinds = kinds.filter((kind) => !parts[kind].isManual);

/** Tells whether a word from a path or an address is one of the kinds. */
export function isKind(word: string): word is Kind {
	return Object.hasOwn(facts, word);
}

/** A topic of practices as pages name it: `slow-suite` is “Slow suite”. */
export function topicName(topic: string): string {
	return topic.charAt(0).toUpperCase() + topic.slice(1).replaceAll('-', ' ');
}
