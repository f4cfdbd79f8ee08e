/**
 * What the guide says, apart from the book’s own sentences. It travels with the model as data and
 * not as script; `%` stands for what is filled in, in this order.
 */
export const words = {
	// The way through
	purposeStep: 'Purpose',
	resultStep: 'Result',
	questionOf: 'Question % of %',
	why: 'Why the guide asks',
	where: 'Where to find the answer',
	pushes: 'What each answer pushes, and why',
	notSure: 'Not sure',
	notSureHint:
		'The result then shows a range of places, and whether this question decides anything.',
	noneOfThese: 'None of these',
	next: 'Next question',
	toResult: 'See the result',
	toQuestions: 'Begin with the questions',
	later: 'Leave it open for now',
	back: 'Back',
	answers: 'Your answers',
	open: 'open',

	// The purpose
	purposeTitle: 'Which piece of software, and what is it for?',
	purposeLead:
		'Take one piece, as small as you release it. A general purpose such as “it earns money” fits everything you run and decides nothing. Write what this piece does, for whom. You may skip this and come back.',
	who: 'For whom',
	whoHint: 'the people it serves, in the situation they are in',
	what: 'To do what',
	whatHint: 'what they can do with it and could not do without it',
	because: 'Because',
	becauseHint: 'why that matters to those who pay for it',
	defeat: 'What would defeat it',
	defeatHint: 'the failure or delay that makes all the rest pointless',
	examples: 'Three examples',
	purposeStays: 'These words stay in this tab. They go into a link or a file only when you say so.',

	// The ranking on the way
	ranking: 'The ranking so far',
	nothingYet: 'Nothing is ranked until the first answer.',
	leads: '% leads',
	lead: '% share first place',
	before: ', before %',
	nowLeads: '% now leads',
	nowLead: '% now share first place',

	// The result
	resultTitle: 'What comes first, and what does not',
	yourPurpose: 'The purpose',
	noPurpose: 'You did not write the purpose down. A ranking without it cannot be checked later.',
	writePurpose: 'Write the purpose',
	changePurpose: 'Change the words',
	openYet: 'Still open: %. The ranking below counts only what was answered.',
	requestTitle: 'A request is a job of its own',
	request:
		'Somebody asked for something specific. That shows a need; it does not yet show what to build. Find the need first. Then serve it with the smallest targeted thing that fits the purpose, or say no and give the reason. The ranking below says how to build it once you know.',
	requestTree: 'Walk the tree: a customer asks for a feature',
	first: 'What comes first',
	nothingFirst: 'Nothing comes first yet: no answer pushes any priority above zero.',
	tied: 'They share first place. The points cannot part them; talk about which failure you would rather explain.',
	heldBy: 'Held in this place by the guard rail “%”, whatever the sum.',
	ledger: 'The ranking, with its reasons',
	ledgerLead:
		'Every line comes from one of your answers, and the lines of a priority sum to its points; open a place to read them. The signs are argued, the sizes are our judgement.',
	noLines: 'None of your answers pushes it.',
	notFirst: 'Deliberately not first',
	notFirstLead: 'Effort goes elsewhere first, never below what law and the guard rails require.',
	nothingAgainst: 'Nothing speaks against %; others were pushed further.',
	crowded: 'By their points these would be among the first three, but too many share the place: %.',
	rails: 'Floors and guard rails',
	railsLead: 'These hold whatever the ranking says.',
	always: 'Holds for every piece of software.',
	raisedBy: 'Raised by: ',
	standsFirst: 'in first place',
	standsHigh: 'among the first three',
	asks: 'Fill in, or learning may not come first:',
	tensions: 'Answers that contradict each other',
	doubts: 'How sure is this?',
	close: 'Close call between % and %: one point divides them. Ask what would tip it.',
	tie: 'Close call: % have the same points. Ask what would tip it.',
	flip: 'If “%” were answered “%”, % would come first.',
	noFlip: 'No single other answer would change what comes first.',
	moreFlips: 'Other single answers that would change first place',
	range: '%: between place % and place %',
	rangeFixed: '%: place %, whatever the open answers are',
	rangeLead: 'You were not sure about %. Over all ways to answer, the places would be:',
	worth:
		'The one question most worth answering next is “%”. % of its % possible answers would change what comes first.',
	worthLittle:
		'No answer to an open question would by itself change what comes first. “%” would move the most places.',
	answerIt: 'Answer it',
	monday: 'What to do on Monday',
	manner: 'How to work while % is first',
	cadence: 'Cadence',
	rollout: 'Roll-out',
	tests: 'Tests',
	watch: 'Watch',
	onCall: 'On call',
	skip: 'May be skipped',
	practices: 'Practices to take up',
	byRail: 'Because of the guard rail “%”.',
	slowSuite: 'Where the slow tests run',
	leftOut: 'Leave out knowingly',
	slice: 'The smallest slice in real use',
	sliceLead:
		'Software that is not in use serves no purpose yet. Name the smallest part that can be in front of real users, and the day.',
	sliceField: 'The slice',
	by: 'In use by',
	scenario: 'One scenario with a number',
	scenarioLead:
		'An example for %. Change it until it is about your software; without a number nobody can tell whether you got there. It goes into the record once you have changed it.',
	source: 'Source',
	stimulus: 'Stimulus',
	artefact: 'Artefact',
	environment: 'Environment',
	response: 'Response',
	measure: 'Measure',
	again: 'Look again when',

	// Keeping and opening
	keep: 'Keep it',
	keepLead: 'The address of this page already holds your answers. Nothing is sent anywhere.',
	share: 'Put the words of the purpose into the link',
	copyLink: 'Copy the link',
	copyRecord: 'Copy the record',
	downloadRecord: 'Download as Markdown',
	downloadJson: 'Download as JSON',
	print: 'Print on one page',
	copied: 'Copied',
	notCopied: 'This browser did not allow copying. Select the text and copy it by hand.',
	seeRecord: 'See the record',
	draft: 'Keep a draft in this browser',
	draftHint: 'It stays on this machine until you untick the box.',
	draftOpened: 'The draft kept in this browser was opened. Untick “Keep a draft” to forget it.',
	draftOther:
		'Another draft is kept in this browser. Opening this link did not touch it; open the guide without a link to go on with it.',
	draftBlocked:
		'This browser does not let pages keep anything. The link holds your answers all the same.',
	draftBroken: 'The draft in this browser was damaged and could not be opened. It was forgotten.',
	reopen: 'Open a link or a record',
	reopenLead:
		'Paste a link, a Markdown record or a JSON record, or drop the file anywhere on this page.',
	paste: 'Link or record',
	file: 'or choose a file',
	reopenButton: 'Open',
	notices: 'About what was opened',
	edition: 'It was made with edition %; this is edition %.',
	linkEdition: 'Its answers are read with the questions of this edition.',
	sameOrder: 'The order has not changed.',
	otherOrder: 'The order has changed: %.',
	otherFirst: 'What comes first has changed.',
	moved: '% from place % to %',
	couldBe: ' It could be: %.',
	gone: 'No longer ranked: %.',
	added: 'New since then: %.',

	// Comparing
	compare: 'Compare with a colleague’s answers',
	addTitle: 'Add two to eight people, or two to eight pieces of software',
	addLead:
		'Paste a link or a record, or drop files anywhere on this page. Everything stays on this machine.',
	add: 'Add',
	name: 'Name',
	nobody: 'Person %',
	remove: 'Remove %',
	inference: 'inference',
	sourceWord: 'source',
	full: 'Eight are the most that can be compared. % was not added.',
	hide: 'Meeting: hide all answers until everybody has answered',
	reveal: 'Reveal',
	hidden: '% have answered. Nothing is shown until you reveal it.',
	oneMore: 'Add at least two.',
	firstPlaces: 'What comes first for each',
	nothing: 'nothing yet',
	sameFirst: 'The differences do not change what comes first.',
	differentFirst: 'They do not agree on what comes first.',
	differences: 'Where the answers differ',
	differencesLead:
		'The difference that matters most to the ranking stands first. Nothing is averaged: talk about the first one until you know which answer is right.',
	changesFirst: 'Decides what comes first',
	movesPlaces: 'Moves a priority by up to % places',
	movesOne: 'Moves a priority by one place',
	movesNone: 'Moves nothing',
	noDifferences: 'All answers are the same.',
	agreed: 'Answered alike: %.',
	openGuide: 'Open in the guide',
} as const;

/** The guide’s words as they reach the browser. */
export type Words = Readonly<Record<keyof typeof words, string>>;

/** Puts the given parts in place of each `%`. */
export function fill(text: string, ...parts: readonly (string | number)[]): string {
	let at = 0;
	return text.replace(/%/g, () => `${parts[at++] ?? ''}`);
}
