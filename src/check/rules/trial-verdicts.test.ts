import { expect, test } from 'vitest';
import { bookOf, guideTexts, short } from '../../tests/fixtures/book-of.ts';
import { readDataFiles } from '../../model/read/data-files.ts';
import { readTrials } from '../read/trials.ts';
import { figuresOf } from '../report.ts';
import type { Problem } from '../problem.ts';
import { findReadingProblems } from './front-matter.ts';
import { findUnknownReferences } from './references.ts';
import { findStaleVerdicts, verdictsIn, withVerdict } from './trial-verdicts.ts';

const guide = bookOf(guideTexts());
const trial = `title: A shop on the day of its sale
set: held
year: 2024
kind: service
situation: People pay here.
decision: Whether to release today.
works:
  - { title: A report, author: A. Writer, year: 2024, url: "https://example.org/", read: original }
outcome: It was down.
first: { accepted: [availability], ruled-out: [learning], basis: stated }
requires:
  - { call: Try the load beforehand., basis: stated }
  - { call: Wait until tomorrow., basis: inferred, given: { A: clear } }
forbids: []
readers:
  - name: A
    what: a test
    recognised: false
    answers: { job: transact, outage: severe }
`;
/** Of the trial alone: the guide’s texts bring no sources with them. */
const ofTrial = (problems: readonly Problem[]) =>
	short(problems.filter(({ file }) => file.includes('/trials/')));
const bookWith = (text: string) => ({
	...guide,
	trials: bookOf({ 'trials/sale.yaml': text }).trials,
});

test('stale-verdict: a trial whose verdict is missing, or another, is reported; one that is recorded is not', () => {
	expect(findReadingProblems(bookWith(trial))).toEqual([]);
	expect(short(findStaleVerdicts(bookWith(trial)))).toEqual(['1:1 stale-verdict']);
	const [found] = verdictsIn(bookWith(trial));
	expect(found).toMatchObject({ noted: '' });
	expect(found?.now).toMatch(/^A availability accepted, .*, forbidden 0 of 0$/);
	const recorded = withVerdict(trial, found?.now ?? '');
	expect(findStaleVerdicts(bookWith(recorded))).toEqual([]);
	const other = recorded.replace('accepted: [availability]', 'accepted: [safety]');
	expect(short(findStaleVerdicts(bookWith(other)))).toEqual(['20:10 stale-verdict']);
	expect(withVerdict(recorded, found?.now ?? '')).toBe(recorded);
});

test('a trial that nobody has answered has no verdict', () => {
	const unanswered = trial.replace(/readers:[^]*/, '');
	expect(findReadingProblems(bookWith(unanswered))).toEqual([]);
	expect(findStaleVerdicts(bookWith(unanswered))).toEqual([]);
	expect(withVerdict(`${unanswered}verdict: A, once\n`, '')).toBe(unanswered);
});

test('what a trial names must exist, each at its place', () => {
	const wrong = trial
		.replace('[availability]', '[uptime]')
		.replace('call: Try the load beforehand.', 'practice: load-test')
		.replace('outage: severe', 'outage: grave');
	expect(ofTrial(findUnknownReferences(bookWith(wrong)))).toEqual([
		'10:21 unknown-priority',
		'12:17 unknown-practice',
		'19:39 unknown-option',
	]);
});

test('a trial has its shape, and its faults their places', () => {
	const wrong = trial
		.replace('set: held', 'set: kept')
		.replace('basis: inferred', 'basis: guessed')
		.replace('{ A: clear }', '{ A: loud }')
		.replace('recognised: false', 'recognized: false');
	expect(ofTrial(findReadingProblems(bookWith(wrong)))).toEqual([
		'2:6 front-matter',
		'13:42 front-matter',
		'13:63 front-matter',
		'18:5 unknown-key',
	]);
});

test('the book’s own trials are many and mixed enough to say something', () => {
	const trials = readTrials({ trials: readDataFiles('.', 'trials') }).map((each) => each.trial);
	expect(trials.length).toBeGreaterThanOrEqual(60);
	expect(trials.filter(({ set }) => set === 'held').length).toBeGreaterThanOrEqual(30);
	const accepted = trials.flatMap(({ first }) => first.accepted);
	for (const [priority, all] of Map.groupBy(accepted, (id) => id))
		expect(all.length, priority).toBeGreaterThanOrEqual(4);
	expect(new Set(accepted).size).toBe(10);
	for (const { id, first, readers } of trials) {
		expect(
			first.ruledOut.filter((each) => first.accepted.includes(each)),
			id,
		).toEqual([]);
		expect(readers.length, id).toBe(2);
	}
});

test('the checker prints in columns how often the guide is right', () => {
	const printed = figuresOf(bookWith(trial)).split('\n');
	expect(printed[0]).toBe('What came first');
	expect(printed.find((line) => line.startsWith('The guide, from all answers'))).toMatch(
		/ {2}1 of 1: 100 % \(21\u00a0to\u00a0100\) {2}/,
	);
	expect(figuresOf(guide)).toBe('');
});
