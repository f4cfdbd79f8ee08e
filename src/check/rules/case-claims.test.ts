import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { rank } from '../../engine/guide/ranking.ts';
import { readAnswers } from '../../engine/guide/read-answers.ts';
import { pageSchemas } from '../../model/schemas.ts';
import { realModel } from '../../tests/fixtures/real-book.ts';
import { bookOf, guideTexts } from '../../tests/fixtures/book-of.ts';
import { plainCheckout as plain, shop } from '../../tests/fixtures/model.ts';
import { checkCase, findFalseClaims, type Claims } from './case-claims.ts';

const messageFor = (claims: Claims) =>
	checkCase(shop, plain, claims).map(({ claim, message }) => `${claim}: ${message}`);

test('claims that hold leave nothing to say', () => {
	const claims: Claims = {
		first: ['availability'],
		high: ['correctness'],
		notFirst: ['learning'],
		guardRails: ['not-shipped'],
		practices: ['canary'],
		leftOut: ['smoke-test'],
	};
	expect(checkCase(shop, plain, claims)).toEqual([]);
});

test('a first place that is not the engine’s names the answers that matter, and the one that would turn it', () => {
	expect(messageFor({ first: ['correctness'] })).toEqual([
		'first: Claimed first: correctness. The engine puts first: availability. ' +
			'availability has place 1 with 6 (job=sell +3, outage=severe +3). ' +
			'correctness has place 2 with 3 (job=sell +1, wrong=repairable +1, duties=audited +1). ' +
			'The claim would hold with job=count or outage=shrug.',
	]);
	expect(messageFor({ first: ['learning'] })[0]).toContain(
		'No single other answer would make the claim hold.',
	);
});

test.each<[Claims, string]>([
	[
		{ high: ['learning'] },
		'high: “learning” is not among the top three: learning has place 4 with -1 (outage=severe −2, feedback=live +1).',
	],
	[
		{ notFirst: ['correctness'] },
		'notFirst: “correctness” cannot be claimed as not first: correctness has place 2 with 3 (job=sell +1, wrong=repairable +1, duties=audited +1).',
	],
	[
		{ guardRails: ['safety-floor'] },
		'guardRails: “safety-floor” is not raised. It needs wrong=people; here wrong is repairable.',
	],
	[
		{ practices: ['dig'] },
		'practices: “dig” is not advised. It needs feedback=request; here feedback is live.',
	],
	[
		{ practices: ['stop-switch'] },
		'practices: “stop-switch” is not advised. Nothing ever calls for it.',
	],
	[{ leftOut: ['canary'] }, 'leftOut: “canary” is advised: A small share shows it first.'],
	[{ practices: ['magic'] }, 'practices: There is no “magic”.'],
])('%o: %s', (claims, message) => {
	expect(messageFor(claims)).toEqual([message]);
});

test('a rule that applies but is blocked says what blocks it', () => {
	const answers = { ...plain, job: 'explore', wrong: 'people' };
	expect(checkCase(shop, answers, { practices: ['smoke-test'] })[0]?.message).toBe(
		'“smoke-test” is not advised. A rule applies, but is blocked by wrong=people.',
	);
});

test('answers that are missing or not offered are told', () => {
	expect(checkCase(shop, { job: 'fly' }, {}).map(({ message }) => message)).toEqual([
		'unknown-option: “job” cannot be answered “fly”. Offered: sell, count, explore.',
		'Not answered: job, outage, wrong, duties, feedback.',
	]);
});

test.each([
	[
		'another first place',
		'first: [availability]',
		'first: [learning]',
		/Claimed first: learning/,
		'first:',
	],
	['another answer', 'undo: minutes', 'undo: hours-days', /needs undo=minutes/, 'practices:'],
])('case-claim: a case with %s is told where it stands', (_, before, after, message, key) => {
	const texts = guideTexts();
	const file = 'case-studies/checkout-page.mdx';
	const changed = texts[file]?.replace(before, after) ?? '';
	expect(changed).not.toBe(texts[file]);
	const [problem] = findFalseClaims(bookOf({ ...texts, [file]: changed }));
	expect(problem).toMatchObject({ file: `content/${file}`, rule: 'case-claim' });
	expect(problem?.message).toMatch(message);
	expect(changed.split('\n')[(problem?.line ?? 0) - 1]).toContain(key);
});

test('the example that authors copy claims what the model of today gives, in its answers and its sums', () => {
	const page = readFileSync('content/writing/add-a-case-study.mdx', 'utf8');
	const gate: unknown = parse(/```yaml\n(title: .*?)```/s.exec(page)?.[1] ?? '', {
		customTags: ['timestamp'],
	});
	const { answers, claims } = pageSchemas['case-studies'].parse(gate);
	expect(checkCase(realModel, answers, claims)).toEqual([]);
	const { places } = rank(realModel, readAnswers(realModel, answers).answers);
	const [one, two] = places.map(
		({ priority, total }) => `${priority.name.toLowerCase()} has ${total}`,
	);
	expect(page).toContain(`${one} points and ${two?.replace(' has', ', which is next, has')}`);
});
