/** A kind of page: its folder under `content/`, which is also its collection and the first part of its address. */
export const kinds = [
	'start',
	'principle',
	'case-studies',
	'decision-trees',
	'questions',
	'guard-rails',
	'priorities',
	'practices',
	'team',
	'writing',
] as const;

export type Kind = (typeof kinds)[number];

/** What readers are told about a kind; `plural` names its part of the book, `filter` its group in the search. */
export interface KindWords {
	singular: string;
	plural: string;
	filter: string;
	summary: string;
}

/** The parts of the book in reading order, one for each kind. */
export const parts: Record<Kind, KindWords> = {
	start: {
		singular: 'Start page',
		plural: 'Start from your situation',
		filter: 'Start',
		summary:
			'Five situations that teams are in when they ask what comes first, and where to go next.',
	},
	principle: {
		singular: 'Chapter',
		plural: 'The principle',
		filter: 'Principle',
		summary:
			'Ten chapters: what production purpose is, what follows from it, and where it misleads.',
	},
	'case-studies': {
		singular: 'Case study',
		plural: 'Case studies',
		filter: 'Case study',
		summary:
			'Software with a known purpose, its answers in the guide, and what came first because of them.',
	},
	'decision-trees': {
		singular: 'Decision tree',
		plural: 'Decision trees',
		filter: 'Decision tree',
		summary: 'A few questions each, ending in one thing to do and the reason why.',
	},
	questions: {
		singular: 'Question',
		plural: 'The guide’s questions',
		filter: 'Question',
		summary: 'The questions the guide asks, what each option pushes, and how sure we are of it.',
	},
	'guard-rails': {
		singular: 'Guard rail',
		plural: 'Guard rails',
		filter: 'Guard rail',
		summary: 'Rules that hold whatever the ranking says.',
	},
	priorities: {
		singular: 'Priority',
		plural: 'Priorities',
		filter: 'Priority',
		summary: 'Ten things that software can put first, and how to tell each from its neighbour.',
	},
	practices: {
		singular: 'Practice',
		plural: 'Practices',
		filter: 'Practice',
		summary: 'What to do for a priority, what it costs, and when to leave it out.',
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
	},
};

/** Tells whether a word from a path or an address is one of the kinds. */
export function isKind(word: string): word is Kind {
	return (kinds as readonly string[]).includes(word);
}

/** A topic of practices as pages name it: `slow-suite` is “Slow suite”. */
export function topicName(topic: string): string {
	return topic.charAt(0).toUpperCase() + topic.slice(1).replaceAll('-', ' ');
}
