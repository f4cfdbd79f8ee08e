import type { Effort, MannerLine, Scenario } from '../engine/guide/model.ts';
import type { PurposeWord } from '../engine/guide/purpose.ts';

// Every word that the guide says, apart from the book’s own sentences.

// The way through
export const resultStep = 'Result';
export const questionOf = (at: number, of: number) => `Question ${at} of ${of}`;
export const optional = 'may stay open';
export const pushes = 'What each answer pushes, and why';
export const notSure = 'Not sure';
export const notSureHint = 'The result then says which answer would change it.';
export const noneOfThese = 'None of these';
export const next = 'Next question';
export const toResult = 'See the result';
export const soFar = 'See the result so far';
export const firstSettled = 'Nothing you can still answer changes what comes first.';
export const highSettled = 'Nothing you can still answer changes the first three.';
export const later = 'Leave it open';
export const pickOne = 'Choose an answer, or leave the question open.';
export const goesOn = 'A click or a tap on an answer goes on; Back leads here again.';
export const several = 'Choose all that hold, then go on.';
export const keys = 'Keys 1 to 9 choose; Enter goes on.';
export const software = 'What is it called?';
export const softwareHint =
	'As small as you release it: “the checkout page”, not “the shop”. It may stay empty.';
export const back = 'Back';
export const answers = 'Your answers';
export const open = 'open';

// Answered beforehand, and in a meeting
export const preset =
	'This was answered beforehand, by this edition or the link you opened. Change it where it is not so.';
export const presetShort = 'preset';
export const toCopy = 'To your answers';
export const meetingStep = 'Copy';
export const meetingTitle = 'Your answers are ready';
export const meetingLead = (answered: number, of: number) =>
	`${answered} of ${of} questions are answered. No ranking is shown before all answers stand side by side.`;
export const yourName = 'Your name';
export const copyAnswers = 'Copy my answers';
export const answersCopied = 'Copied: your answers';
export const pasteThem =
	'Paste them where the meeting collects them. They hold your name, your answers, and any purpose you wrote.';
export const ownResult = 'The meeting has revealed all: show my own result';

// The purpose
export const purposeLead =
	'Your answers drafted what they could. Correct it until those who pay for it and those who use it would sign.';
export const lostWithIt = (job: string) => `this would be lost: ${job}`;
export const purposeLines = {
	who: ['For whom', 'the people it serves, in the situation they are in'],
	what: ['To do what', 'what they can do with it and could not do without it'],
	because: ['Because', 'why that matters to those who pay for it'],
	defeat: ['What would defeat it', 'the failure or delay that makes all the rest pointless'],
} satisfies Record<PurposeWord, [label: string, hint: string]>;
export const tooLong = (by: number, limit: number) =>
	`Too long by ${by}: only the first ${limit} characters are kept.`;
export const examples = 'Every case study has one.';
export const purposeStays =
	'These words stay in this tab until you put them into a link, a record or a draft.';

// The ranking on the way
export const ranking = 'The ranking so far';
export const unranked = 'Nothing is ranked until the first answer.';
export const before = (standing: string, names: string) => `${standing}, before ${names}`;

// The result
export const resultTitle = 'What comes first, and what does not';
export const soThat = (who: string, what: string) => `So that ${who} can ${what}:`;
export const forWhom = (who: string) => `For ${who}:`;
export const to = (what: string) => `To ${what}:`;
export const then = ', then';
export const and = ' and';
export const lastOfAll = (names: string) => `Last, and on purpose: ${names}.`;
export const circleTrial = 'The circle is the sum with the other answer.';
export const circleEarlier = 'The circle is the sum of the earlier record.';
export const editionOf = (version: string) => `edition ${version}`;
export const begin = 'Begin with';
export const allDone = 'Everything advised is ticked as done.';
export const nothingToDo = 'These answers advise no practice yet.';
export const doneAlready = (title: string) => `Done already: ${title}`;
export const whyThis = 'Why';
export const efforts = {
	afternoon: 'An afternoon',
	day: 'A day; first',
	days: 'Some days; first',
	weeks: 'Some weeks; first',
} satisfies Record<Effort, string>;
export const works = 'It works when';
export const howToStart = 'How to start in an afternoon';
export const done = 'Done already';
export const copyDecision = 'Copy the decision';
export const copyLink = 'Copy link';
export const printIt = 'Print';
export const notCopiedHere =
	'This browser did not allow copying. Copy the text by hand, under “Take it along”.';
export const decision = 'the decision';
export const link = 'the link';
export const copied = (name: string) => `Copied: ${name}`;
export const notCopied =
	'This browser did not allow copying. The text stands below: copy it by hand.';
export const linkToPart = 'Link to this part';
export const moreWays = 'More ways';

// What if
export const tryAnother = ': try another';
export const whatIf = 'What if?';
export const kept = 'Kept.';
export const keepIt = 'Keep it';
export const undo = 'Undo';
export const tryIt = 'Try it';
export const toQuestion = 'To the question';
export const nowAnswered = (question: string, answer: string) => `${question}: ${answer}`;
export const sameThree = 'The first three stay as they are.';
export const otherThree = (then: string, now: string) =>
	`The first three would be ${then}; now ${now}.`;
export const otherFirst = (then: string, now: string) => `${then}. Now: ${now}.`;
export const railsRaised = (titles: string) => `Raised as well: ${titles}.`;
export const railsLowered = (titles: string) => `No longer raised: ${titles}.`;
export const otherBegin = (titles: string) => `To begin with, instead: ${titles}.`;

// Looking again, and holding an incident against the advice
export const againSince = (date: string) => `Looked at again: what has changed since ${date}`;
export const incident = 'Hold an incident against it';
export const yourPurpose = 'The purpose';
export const noPurpose =
	'You did not write the purpose down. A ranking without it cannot be checked later.';
export const writePurpose = 'Write the purpose';
export const openYet = (names: string) =>
	`Still open: ${names}. The ranking below counts only what was answered.`;
export const requestTitle = 'A request is a job of its own';
export const request =
	'A request shows a need, not yet what to build. Find the need, then meet it with the smallest thing that fits the purpose, or say no with the reason.';
export const requestTree = 'Walk the tree: a customer asks for a feature';
export const heldBy = (rail: string) =>
	`Held in this place by the guard rail “${rail}”, whatever its points.`;
export const noLines = 'None of your answers pushes it.';
export const notFirst = 'Deliberately not first';
export const notFirstLead =
	'Effort goes elsewhere first, never below what law and the guard rails require.';
export const rails = 'Floors and guard rails';
export const railsLead = 'These hold whatever the points say.';
export const always = 'Holds for every piece of software.';
export const raisedBy = 'Raised by: ';
export const standsFirst = 'in first place';
export const standsHigh = 'among the first three';
export const asks = 'Fill these in before you act on it:';
export const tensions = 'Answers that contradict each other';
export const doubts = 'How sure is this?';
export const flip = (question: string, answer: string, first: string) =>
	`If “${question}” were answered “${answer}”, ${first || 'nothing'} would come first.`;
export const noFlip = 'Changing any one of the answers given would not change what comes first.';
export const moreFlips = 'Other single answers that would change first place';
export const unsure = 'Where you were not sure, these answers would change what comes first:';
/** Which question to answer next, or nothing where no answer would change anything. */
export const worth = (
	question: string,
	{ changes, of, high }: { changes: number; of: number; high: number },
) =>
	changes
		? `The question most worth answering next is “${question}”: ${changes} of its ${of} answers would change what comes first.`
		: high
			? `No answer to an open question would by itself change what comes first. “${question}” would most often change the first three.`
			: '';
export const answerIt = 'Answer it';
export const monday = 'What to do on Monday';
export const manner = (priority: string) => `How to work while ${priority} is first`;
export const mannerParts = {
	cadence: 'Cadence',
	rollout: 'Rollout',
	tests: 'Tests',
	watch: 'Watch',
	onCall: 'On call',
	skip: 'May be skipped',
} satisfies Record<MannerLine, string>;
export const practices = 'Practices to take up';
export const byRail = (rails: readonly string[]) =>
	`Because of the guard rail “${rails.join('”, “')}”.`;
export const leftOut = 'Deliberately not done';
export const slice = 'The smallest slice in real use';
export const sliceLead =
	'Software that is not in use serves no purpose yet. Name the smallest part that real users can have, and the day.';
export const sliceField = 'The slice';
export const by = 'In use by (date)';
export const scenario = 'One scenario with a number';
export const scenarioLead = (priority: string) =>
	`A scenario for ${priority}. Change it until it is about your software and has a number; then it goes into the record.`;
export const scenarioLines = {
	source: 'Source',
	stimulus: 'Stimulus',
	artefact: 'Artefact',
	environment: 'Environment',
	response: 'Response',
	measure: 'Measure',
} satisfies Record<keyof Scenario, string>;
export const again = 'When to look again';

// Keeping and opening
export const keep = 'Take it along';
export const draft = 'Keep a draft in this browser';
export const draftHint =
	'It stays on this machine until you untick the box, and replaces any draft kept here before.';
export const draftElsewhere =
	'Another tab has changed the draft, so this tab keeps none. Tick “Keep a draft” to keep these answers instead.';
export const draftBlocked =
	'This browser does not let pages keep anything. The link holds your answers all the same.';
export const reopen = 'Open a link or a record';
export const reopenLead =
	'Paste a link, a Markdown record or a JSON record, or drop the file anywhere on this page.';
export const paste = 'Link or record';
export const file = 'or choose a file';
export const reopenButton = 'Open';
export const notices = 'About what was opened';
export const notFetched =
	'What reads links and records could not be fetched. Reload the page and paste it once more.';
export const reload = 'Reload';
export const partNotFetched =
	'This part of the guide could not be fetched. Reload the page: its address keeps your answers.';
export const moved = (name: string, from: number, to: number) =>
	`${name} from place ${from} to ${to}`;

// Comparing and sources
export const inference = 'inference';
export const sourceWord = 'source';
