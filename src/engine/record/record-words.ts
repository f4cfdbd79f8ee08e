/**
 * The fixed words of a record. They travel with the model as data, so that no browser has to
 * load them as script; `%` stands for what is filled in, in this order.
 */
export const recordWords = {
	/** The headings are those of MADR 4. */
	headings: {
		context: 'Context and Problem Statement',
		drivers: 'Decision Drivers',
		options: 'Considered Options',
		outcome: 'Decision Outcome',
		consequences: 'Consequences',
		confirmation: 'Confirmation',
		more: 'More Information',
	},
	undecided: 'Nothing comes first yet',
	comesFirst: '% comes first',
	shareFirst: '% share first place',
	who: 'for %',
	what: 'to %',
	because: 'because %',
	unsaid: 'The purpose was not written down.',
	defeat: ' What would defeat it: %.',
	asks: ' Which priority comes first for this software, and which deliberately do not?',
	answers: 'Answers: %.',
	answer: '% – %',
	notSure: 'not sure',
	none: 'none of these',
	driver: 'Place %: %, % %%. %', // place, name, points, the word for them, the guard rails that hold it, reasons
	point: 'point',
	points: 'points',
	held: ', held there by the guard rail “%”',
	standing: '% (place % with %)',
	chosen: 'Chosen option: “%”. %',
	noReason: 'No answer speaks for anything else.',
	closeCall: 'Close call: at most one point divides %.',
	flip: 'Nearest flip: “%” answered “%” would change what comes first.',
	good: 'Good, because we take up “%”. %',
	bad: 'Bad, because these are deliberately not first: %.',
	neutral: 'Neutral, because no answer speaks against these, though others come first: %.',
	slice: 'Smallest slice in real use: %; by %.',
	noSlice: '(to be named)',
	noDay: '(date to be set)',
	noText: '(to be filled in)',
	scenario: 'Scenario: %.',
	rail: 'Guard rail “%”: %',
	leftOut: 'Deliberately not done: “%”. %',
	lookAgain: 'Look again: %',
	madeWith: 'Made with edition %%%.',
	on: ' on %',
	open: '; [open it in the guide](<%>)',
	andMore: 'And % more: %.',
} as const;

/** Every text as a plain string, however it is worded. */
type Worded<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Worded<T[Key]> };

/** The words of a record as the model holds them. */
export type RecordWords = Worded<typeof recordWords>;
