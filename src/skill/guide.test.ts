import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFrontMatter } from '../model/read/front-matter.ts';
import { advise } from '../engine/guide/advice.ts';
import { toPlain } from '../engine/guide/answers.ts';
import { detailsOf } from '../guide/details.ts';
import { slim } from '../guide/data.ts';
import * as formWords from '../guide/form-words.ts';
import { formsOf } from '../guide/forms.ts';
import { diceFrom, randomAnswers } from '../tests/fixtures/random.ts';
import { realModel } from '../tests/fixtures/real-book.ts';
import { skillFiles, skillName } from './folder.ts';
import type { program } from './program.ts';

const home = 'https://example.org/book/';
const model = slim(realModel);
const data = {
	model,
	base: '/',
	home: `${home}guide/`,
	schema: `${home}guide/record.schema.json`,
};
const folder = mkdtempSync(join(tmpdir(), 'skill-'));
let files: Readonly<Record<string, string>>;
let run: ReturnType<typeof program>;

beforeAll(async () => {
	files = await skillFiles({ model, preset: { duties: ['audited'] }, home });
	const file = join(folder, 'guide.mjs');
	writeFileSync(file, files['guide.mjs'] ?? '');
	({ run } = (await import(pathToFileURL(file).href)) as { run: typeof run });
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a command where these files lie. */
function ran(command: string, given: Readonly<Record<string, unknown>> = {}) {
	return run(command.split(' ').filter(Boolean), (name) => {
		const text = given[name];
		if (text === undefined) throw Object.assign(new Error('gone'), { code: 'ENOENT' });
		return typeof text === 'string' ? text : JSON.stringify(text);
	});
}

const dataOf = (command: string, given: Readonly<Record<string, unknown>>) =>
	JSON.parse(ran(`${command} --json`, given).out) as Record<string, unknown>;

const purposes = [
	{},
	{ who: 'shoppers & clerks', what: 'pay — “at once”', because: '100 %', defeat: 'für #1: nichts' },
];

test('1,000 random walks give the page’s own record, byte for byte, and every form does for some', () => {
	const dice = diceFrom(22);
	for (let count = 0; count < 1000; count += 1) {
		const answers = randomAnswers(model, dice);
		const purpose = purposes[dice(2)]!;
		const said = {
			...(dice(2) && { software: 'Checkout <page>' }),
			decisionMakers: ['Ada', 'Emil, too'].slice(0, dice(3)),
		};
		const file = {
			...(said.software && { software: said.software }),
			'decision-makers': said.decisionMakers,
			purpose,
			answers: toPlain(model, answers),
		};
		const forms = formsOf({
			advice: advise(model, answers),
			purpose,
			details: detailsOf(
				data,
				{ answers, purpose, share: false, details: said },
				new Date(2026, 10, 30, 23, 59),
			),
			schema: data.schema,
		});
		for (const { words, text } of forms) {
			if (words !== formWords.record && count % 50) continue;
			const [name] = Object.entries(formWords).find(([, each]) => each === words)!;
			const { out, err } = ran(`record a --form ${name} --date 2026-11-30`, { a: file });
			expect(err).toBe('');
			expect(out).toBe(text().replace(/\n?$/, '\n'));
		}
	}
}, 60_000);

describe('a conversation', () => {
	test('asks what would defeat it before any fact, one question at a time, until all are asked', () => {
		const answers: Record<string, string> = {};
		const asked: string[] = [];
		for (;;) {
			const { question } = dataOf('next a', { a: { answers } }) as {
				question: { id: string } | null;
			};
			if (!question) break;
			asked.push(question.id);
			answers[question.id] = 'not-sure';
		}
		const wanted = model.questions.filter(({ optional }) => !optional);
		expect(asked[0]).toBe(wanted.find(({ reasoning }) => reasoning)?.id);
		expect(asked.toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
		const end = dataOf('next a', { a: { answers } });
		expect(end).toMatchObject({ notSure: asked.toSorted(inOrder), optional: ['defeat-second'] });
		expect(ran('next a --in-order', { a: { answers: {} } }).out).toContain('\njob: ');
	});

	test('says what is settled, and proposes what the edition has answered beforehand', () => {
		const answers = toPlain(model, randomAnswers(model, diceFrom(3)));
		const all = Object.fromEntries(
			model.questions.map(({ id, choose, options }) => [
				id,
				answers[id] ?? (choose === 'many' ? [] : options[0]!.id),
			]),
		);
		const { duties, ...others } = all;
		const told = dataOf('next a', { a: { answers: others } });
		expect(told).toMatchObject({ question: { id: 'duties' }, proposed: ['audited'] });
		expect(dataOf('next a', { a: { answers: all } })).toMatchObject({ question: null });
	});

	test('the result names all that a team is to be told', () => {
		const answers = {
			defeat: 'cannot-use',
			wrong: 'people',
			duties: ['audited'],
			peak: 'not-sure',
		};
		const { out } = ran('result a', { a: { answers } });
		for (const heading of [
			'# Safety comes first',
			'## Deliberately not first',
			'## Floors and guard rails',
			'## Begin with',
			'## How sure is this?',
			'## When to look again',
			'Not sure: Peak.',
			'Still open: Job',
			`${home}guide/#v=`,
		])
			expect(out).toContain(heading);
		const told = dataOf('result a', { a: { answers } });
		expect((told['begin'] as unknown[]).length).toBe(3);
		expect(told['unknown']).toMatchObject({ notSure: ['Peak'] });
	});

	test('several people are compared, and who dissents from the agreed answers is named', () => {
		const given = {
			ada: { answers: { defeat: 'cannot-use', undo: 'weeks' } },
			emil: ran('record a --form link', { a: { answers: { defeat: 'hurt', undo: 'weeks' } } }).out,
			agreed: { answers: { defeat: 'hurt', undo: 'weeks' } },
		};
		const told = dataOf('compare ada emil --agreed agreed', given);
		expect(told).toMatchObject({ sameFirst: false, alike: { undo: 'weeks' } });
		expect(told['dissent']).toEqual([
			expect.stringMatching(/^Defeat: ada answered “It could not be used.*Availability/),
		]);
		const joint = { ...given.agreed, dissent: told['dissent'] };
		expect(ran('record joint', { joint }).out).toContain('ada answered');
	});

	test('a record opens again with what it holds, and a damaged one says what is wrong', () => {
		const answers = { defeat: 'hurt', undo: 'weeks' };
		const record = ran('record a --date 2026-01-02', { a: { answers } }).out;
		expect(ran('check r', { r: record })).toMatchObject({ code: 0, err: '' });
		expect(dataOf('check r', { r: record })).toMatchObject({
			records: [{ answers, date: '2026-01-02', standing: 'Safety comes first' }],
		});
		const { code, err } = ran('check r', { r: record.replace('undo: weeks', 'undo: week') });
		expect(code).toBe(1);
		expect(err).toContain('It could be: minutes, hours-days, weeks, never.');
	});
});

test('all that is wrong is told at once, with the ids that exist', () => {
	const given = {
		bad: {
			purpose: { nope: 'x' },
			answers: {
				defeat: 'down',
				duties: ['audit'],
				peakk: 'no',
				undo: ['weeks', 'never'],
				wrong: 3,
			},
		},
		none: 'hello',
	};
	for (const command of ['next', 'result', 'record', 'compare none']) {
		const { out, err, code } = ran(`${command} bad`, given);
		expect([out, code], command).toEqual(['', 1]);
		for (const id of ['cannot-use', 'audited', 'misuse', '“undo” takes one', '“wrong”', 'nope'])
			expect(err, command).toContain(id);
		if (command.includes('none')) expect(err).toContain('none: “hello” could not be read');
	}
	const { problems } = dataOf('result bad', given) as { problems: string[] };
	expect(problems.length).toBe(6);
});

test.each([
	['', 0, 'COMMAND'],
	['--help', 0, 'COMMAND'],
	['guess', 2, 'There is no command “guess”.'],
	['result', 2, 'Name the file'],
	['result a a', 2, 'One file too many'],
	['result nothing', 1, 'There is no file “nothing”.'],
	['compare nothing nowhere', 1, 'There is no file “nowhere”.'],
	['compare a', 2, 'A comparison needs at least two.'],
	['questions undo undoo', 1, 'defeat-second'],
	['record a --form poem', 1, 'priorities.md'],
	['record a --form ?', 0, 'tasks.csv'],
	['record a --date 2026-02-30', 2, '“2026-02-30” is no day'],
	['record a --date soon', 2, '“soon” is no day'],
	['record a --home javascript:alert(1)/', 2, 'no address of a guide'],
	['record a --loud', 2, '--loud'],
	['check walk', 1, 'walk through a decision tree'],
])('“%s” ends with %i and says: %s', (command, code, words) => {
	const walk = `${home}decision-trees/is-it-done/#is-it-running-in-production=yes`;
	const { out, err, code: ended } = ran(command, { a: { answers: { undo: 'weeks' } }, walk });
	expect(ended).toBe(code);
	expect(out + err).toContain(words);
});

test('the folder fits the Agent Skills format, and its program asks nobody for anything', () => {
	const { data: front } = readFrontMatter('SKILL.md', files['SKILL.md'] ?? '');
	const { name, description, compatibility, metadata } = front as Record<string, string>;
	expect(name).toBe(skillName);
	expect(description!.length).toBeLessThanOrEqual(1024);
	expect(compatibility!.length).toBeLessThanOrEqual(500);
	expect(metadata).toEqual({ edition: model.version, guide: data.home });
	expect(files['SKILL.md']!.split(/\s+/).length).toBeLessThan(1500);
	expect(JSON.parse(files['model.json']!)).toMatchObject({ model: { version: model.version } });
	const program = files['guide.mjs']!;
	expect([...program.matchAll(/^import .* from "(.*)";$/gm)].map(([, from]) => from)).toEqual([
		'node:fs',
		'node:url',
		'node:util',
	]);
	expect(program).not.toMatch(
		/\b(?:fetch|import|require|eval)\(|WebSocket|child_process|writeFile/,
	);
});

test('an edition without an address of its own writes no link, unless it is told where the guide stands', async () => {
	const alone = await skillFiles({ model, home: '' });
	expect(alone['SKILL.md']).not.toContain('guide:');
	const file = join(folder, 'alone.mjs');
	writeFileSync(file, alone['guide.mjs'] ?? '');
	const { run: apart } = (await import(pathToFileURL(file).href)) as { run: typeof run };
	const read = () => '{ "answers": { "undo": "weeks" } }';
	expect(apart(['record', 'a'], read).out).not.toContain('link');
	expect(apart(['record', 'a', '--home', data.home], read).out).toContain(`link: "${data.home}#v=`);
});

function inOrder(one: string, other: string): number {
	const at = (id: string) => model.questions.findIndex((question) => question.id === id);
	return at(one) - at(other);
}
