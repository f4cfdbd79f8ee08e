import type { Dice } from './dice.ts';

const who = [
	'the team',
	'a clerk at the counter',
	'the night shift',
	'the release captain',
	'a nurse on the ward',
	'the owner of the budget',
	'an auditor',
	'whoever is on call',
	'the first customer of the day',
	'a new colleague',
	'the operator in the tower',
	'the author of the change',
];
const thing = [
	'the booking desk',
	'a stored address',
	'the nightly export',
	'the alarm',
	'a queue of forty orders',
	'the old form',
	'the second database',
	'the monthly close',
	'a flag that nobody owns',
	'the test suite',
	'the timetable',
	'the licence server',
	'the label printer',
	'the archive',
];
const deed = [
	'waits for',
	'counts',
	'reads',
	'replaces',
	'repairs',
	'doubts',
	'measures',
	'switches off',
	'writes down',
	'asks about',
	'compares with last week',
	'shows to a reader',
];
const when = [
	'before nine in the morning',
	'on the last Thursday of the month',
	'while the ferry is at sea',
	'in the week of the sale',
	'after two outages',
	'with one hour left',
	'on a quiet day',
	'at twice the usual load',
	'for the first thousand users',
	'when the regulator calls',
];
const why = [
	'because nobody else would see it fail',
	'because a wrong number is worse than a late one',
	'although the plan says otherwise',
	'because the way back takes four hours',
	'since the purpose names it',
	'because it can be undone in minutes',
	'although two people object',
	'because the contract has an end',
	'since a day of delay costs more than the risk',
];
/** Words of the glossary: pages that use them carry its definitions, as written pages do. */
const terms = [
	'canary release',
	'error budget',
	'blast radius',
	'kill switch',
	'toil',
	'merge queue',
	'dark launch',
	'reconciliation',
];

const forms: ((dice: Dice) => string)[] = [
	(d) => `${d.one(who)} ${d.one(deed)} ${d.one(thing)} ${d.one(when)}`,
	(d) => `${d.one(when)}, ${d.one(who)} ${d.one(deed)} ${d.one(thing)} ${d.one(why)}`,
	(d) => `what ${d.one(who)} ${d.one(deed)} is not ${d.one(thing)}: it is ${d.one(thing)}`,
	(d) => `${d.one(who)} needs ${d.between(2, 90)} minutes for it, ${d.one(why)}`,
	(d) => `with a ${d.one(terms)} it would reach ${d.between(1, 25)} % of readers ${d.one(when)}`,
	(d) => `so ${d.one(thing)} comes first and ${d.one(thing)} may wait, ${d.one(why)}`,
	(d) => `write the sentence down, with a name and a date, ${d.one(when)}`,
];

/** A sentence of the book’s everyday, in which nothing is meant. */
export function sentence(dice: Dice): string {
	const words = dice.one(forms)(dice);
	return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** A paragraph of some sentences; `woven` are put into it, one behind a sentence each. */
export function paragraph(dice: Dice, woven: readonly string[] = []): string {
	const sentences = Array.from({ length: dice.between(3, 4) }, () => sentence(dice));
	woven.forEach((words, index) => {
		const at = index % sentences.length;
		sentences[at] = `${sentences[at]}${words}`;
	});
	return sentences.join(' ');
}

/** A list of steps, numbered or not. */
export function steps(dice: Dice, numbered: boolean): string {
	return Array.from(
		{ length: dice.between(3, 5) },
		(_, index) => `${numbered ? `${index + 1}.` : '-'} ${sentence(dice)}`,
	).join('\n');
}

/** A table of three columns. */
export function table(dice: Dice): string {
	const rows = Array.from(
		{ length: dice.between(3, 6) },
		() => `| ${dice.one(thing)} | ${dice.one(when)} | ${dice.between(1, 999)} |`,
	);
	return ['| what | when | minutes |', '| --- | --- | ---: |', ...rows].join('\n');
}

/** Words for a heading or a title; a number makes them the only ones. */
export function heading(dice: Dice): string {
	const words = dice.one([
		`What ${dice.one(who)} ${dice.one(deed)} first`,
		`Why ${dice.one(thing)} may wait`,
		`How ${dice.one(who)} tells it apart`,
		`Where ${dice.one(thing)} misleads`,
		`When it comes ${dice.one(when)}`,
	]);
	return words;
}

/** Something that software is about, for titles. */
export function subject(dice: Dice): string {
	return dice.one(thing).replace(/^(?:the|a|an) /, '');
}
