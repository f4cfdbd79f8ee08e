/** Words that fill a line and say nothing, or say what this book does not say, and what to do. */
export interface Filler {
	/** Finds it, as whole words, in the lower-case words of a sentence, parted by single spaces. */
	pattern: RegExp;
	instead: string;
}

const cut = 'Cut it; the sentence stands without it.';
const plainer = (word: string) => `Write “${word}”, or say what happens.`;

const list: readonly Filler[] = [
	...[
		/it(?:’s| is) (?:important|worth|interesting|useful) (?:to note|noting|to mention|to remember)/,
		/it should be noted/,
		/please note(?: that)?/,
		/^note that/,
		/needless to say/,
		/it goes without saying/,
		/as (?:mentioned|noted|stated|described) (?:above|earlier|before|previously)/,
		/in today’s (?:\w+ )?(?:world|environment|landscape|market)/,
		/in this day and age/,
		/at the end of the day/,
		/(?:first|last) (?:and foremost|but not least)/,
		/when all is said and done/,
		/let(?:’s| us) (?:dive|take a look|explore|jump)\b/,
		/deep(?:er)? dive/,
		/(?:basically|essentially|actually|obviously|of course|literally|arguably|undoubtedly)/,
		/(?:that|this|which|here) is (?:exactly |precisely )?the (?:whole |entire )?point/,
		/and that(?:’s| is) (?:ok|okay|the beauty of it)/,
	].map((pattern) => ({ pattern, instead: cut })),
	...[
		/(?:in conclusion|in summary|to sum(?: it)? up|to summari[sz]e|to conclude|all in all)/,
		/the (?:takeaway|bottom line|moral|lesson here) is/,
	].map((pattern) => ({ pattern, instead: 'Cut it; a page does not end by repeating itself.' })),
	{ pattern: /due to the fact that/, instead: plainer('because') },
	{ pattern: /in order to/, instead: plainer('to') },
	{ pattern: /in the event (?:that|of)/, instead: plainer('if') },
	{ pattern: /at (?:this|that) point in time/, instead: plainer('now') },
	{
		pattern: /(?:a|the) (?:wide|broad|whole) (?:range|variety|array) of/,
		instead: plainer('many'),
	},
	{ pattern: /a (?:plethora|myriad|multitude) of/, instead: plainer('many') },
	{ pattern: /utili[sz](?:es?|ed|ing)/, instead: plainer('use') },
	{ pattern: /leverag(?:es?|ed|ing)/, instead: plainer('use') },
	{ pattern: /crucial(?:ly)?/, instead: 'Say what happens without it.' },
	{ pattern: /(?:pivotal|paramount|mission[ -]critical)/, instead: 'Say what happens without it.' },
	{ pattern: /robust(?:ly|ness)?/, instead: 'Say what it withstands.' },
	{ pattern: /seamless(?:ly)?/, instead: 'Say what the user does not notice.' },
	{ pattern: /(?<!critical user )journeys?/, instead: 'Name the steps.' },
	{ pattern: /(?:holistic(?:ally)?|synerg\w+|best[ -]in[ -]class|world[ -]class)/, instead: cut },
	{ pattern: /(?:cutting[ -]edge|game[ -]chang\w+|state[ -]of[ -]the[ -]art)/, instead: cut },
	{ pattern: /(?:empower|supercharge|unlock|delve)(?:s|d|ed|ing)?/, instead: plainer('let') },
	{
		pattern: /(?<!(?:the|this|that|these) )(?:very|extremely|incredibly|hugely) \w+/,
		instead: 'Give the figure, or leave the word alone.',
	},
	{ pattern: /not (?:only|just) .{1,60} but(?: also)?/, instead: 'Say both, with “and”.' },
];

/** Everything the book does not say; house style names the commonest. */
export const fillers: readonly Filler[] = list.map(({ pattern, instead }) => ({
	pattern: new RegExp(`(?<![\\p{L}’-])(?:${pattern.source})(?![\\p{L}’-])`, 'gu'),
	instead,
}));
