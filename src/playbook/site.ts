/** What this edition of the book calls itself. */
export const site = {
	name: 'The Production Purpose Playbook',
	shortName: 'Production Purpose',
	summary:
		'What should come first for this piece of software, and what may come last? Find its purpose in production, deduce the ranking from it, and keep the reasons.',
	lang: 'en-GB',
	locale: 'en_GB',
} as const;
