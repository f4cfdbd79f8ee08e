import { expect, test } from 'vitest';
import { readYaml } from '../../guide/yaml.ts';
import { parse } from 'yaml';
import { advise } from '../guide/advice.ts';
import { give, notSure } from '../guide/answers.ts';
import {
	answered,
	checkout,
	plainCheckout,
	experiment,
	guardRail,
	practice,
	shop,
} from '../../tests/fixtures/model.ts';
import { writeLink } from './link.ts';
import { readRecord } from './read-record.ts';
import { recordLines, writeRecord } from './record.ts';

const purpose = {
	who: 'shoppers who have decided to buy',
	what: 'pay in few steps',
	because: 'orders are the income.',
	defeat: 'the page is down',
};
const details = {
	date: '2026-11-23',
	link: `https://example.org/guide/${writeLink(shop, checkout)}`,
	version: '1.0',
};

test('a record reads like a decision record', () => {
	const record = writeRecord(advise(shop, checkout), purpose, details);

	expect(record).toContain('\n# Availability comes first\n');
	expect(record.match(/^##+ .*/gm)).toEqual([
		'## Context and Problem Statement',
		'## Decision Drivers',
		'## Considered Options',
		'## Decision Outcome',
		'### Consequences',
		'### Confirmation',
		'## More Information',
	]);
	expect(record).toContain(
		'For shoppers who have decided to buy, to pay in few steps, because orders are the income. What would defeat it: the page is down.',
	);
	expect(record).toContain(
		'* Place 1: Availability, 6 points. sell and availability. severe and availability.',
	);
	expect(record).toContain(
		'* Good, because we begin with “The canary”. A small share shows it first. First step: Begin with the canary.',
	);
	expect(record).toContain(
		'* Bad, because these are deliberately not first: Learning; also Safety, against which no answer speaks: others come first.',
	);
});

test('a draft says so in its title', () => {
	const record = writeRecord(advise(shop, checkout), purpose, { ...details, status: 'draft' });

	expect(record).toContain('\n# Availability comes first (draft)\n');
});

test('it opens again exactly, and is written again byte by byte', () => {
	const answers = give(experiment, 'wrong', notSure);
	const whole = {
		...details,
		link: `https://example.org/guide/${writeLink(shop, answers)}`,
		software: 'Rewards [beta]',
		status: 'accepted',
		decisionMakers: ['Ada', 'O’Neill, B. "Bob"'],
		notes: {
			slice: 'one city: Kiel',
			by: '2026-12-01',
			assumption: '5 % come back',
			'scenario-measure': '< 10 s',
		},
	};
	const record = writeRecord(advise(shop, answers), purpose, whole);
	const back = readRecord(shop, record, readYaml);

	expect(back).toMatchObject({ answers, purpose, details: whole, ignored: [] });
	expect(back.ranking[0]).toEqual({ priority: 'learning', place: 1 });
	expect(writeRecord(advise(shop, back.answers), back.purpose, back.details)).toBe(record);
	expect(record).toContain('\n# Rewards \\[beta\\]: Learning comes first\n');
	expect(record).toContain('* Assumption: 5 % come back; Threshold: (to be filled in).');
	expect(record).toContain('* Smallest slice in real use: one city: Kiel; by 2026-12-01.');
	expect(record).toContain('* Scenario: \\< 10 s.');
});

test('its front matter is YAML for everyone', () => {
	const [, front = ''] = writeRecord(advise(shop, checkout), purpose, details).split('---\n');
	expect(parse(front)).toEqual({
		status: 'proposed',
		date: '2026-11-23',
		'decision-makers': [],
		playbook: '1.0',
		link: details.link,
		purpose,
		answers: plainCheckout,
		ranking: { availability: 1, correctness: 2, safety: 3, learning: 4 },
	});
});

test('with nothing answered and nothing said there is still a record', () => {
	const record = writeRecord(advise(shop, {}), {}, {});
	expect(record).toContain('# Nothing comes first yet');
	expect(record).toContain('The purpose was not written down.');
	expect(readRecord(shop, record, readYaml)).toMatchObject({
		answers: {},
		purpose: {},
		details: { version: '1.0' },
		ignored: [],
	});
});

test('words of a stranger stay words', () => {
	const evil = {
		who: '# Heading\n---\n<script>alert(1)</script> [x](javascript:y) `z` \u202e',
		what: '*all* | _this_',
	};
	const record = writeRecord(advise(shop, checkout), evil, details);
	const body = record.slice(record.indexOf('\n---\n\n') + 5);

	expect(body.match(/^---$/m)).toBeNull();
	expect(body).toContain(
		'For \\# Heading --- \\<script\\>alert(1)\\</script\\> \\[x\\](javascript:y) \\`z\\`, to \\*all\\* \\| \\_this\\_.',
	);
	expect(record).not.toContain('\u202e');
	expect(readRecord(shop, record, readYaml).purpose).toEqual(evil);
});

test('however much there is to say, it keeps to sixty lines and gathers the rest', () => {
	const practices = Array.from({ length: 80 }, (_, at) =>
		practice(`p${at}`, 'rollout', { advise: [{ when: { job: 'sell' }, because: 'It helps.' }] }),
	);
	const guardRails = Array.from({ length: 40 }, (_, at) => guardRail(`r${at}`, { always: true }));
	const notes = { slice: 'a', by: 'b', 'scenario-source': 'c' };
	const much = advise({ ...shop, practices, guardRails }, checkout);
	const record = writeRecord(much, purpose, { ...details, notes });
	expect(record.trimEnd().split('\n')).toHaveLength(recordLines);
	expect(record).toMatch(/\* And \d\d more: The r\d/);
	expect(record).toContain('The r39');
	expect(record.match(/we begin with .* It helps\. First step: /g)).toHaveLength(3);
	expect(record).toMatch(/we take up next: The p3; .*; The p79\./);
});

test('a link that is no address is ignored and told', () => {
	const record = writeRecord(advise(shop, checkout), purpose, {
		...details,
		link: 'javascript:alert(1)',
	});
	const { details: read, ignored } = readRecord(shop, record, readYaml);
	expect(read.link).toBeUndefined();
	expect(ignored).toMatchObject([{ rule: 'wrong-value', at: 'link' }]);
});

test('a record of an earlier edition lands, and tells what no longer exists', () => {
	const text =
		'---\nplaybook: "0.9"\nanswers: { job: trade, downtime: severe, colour: red, wrong: slightly }\n---\n';
	const { answers, ignored } = readRecord(shop, text, readYaml);
	expect(answers).toEqual(answered({ job: 'sell', outage: 'severe' }));
	expect(ignored.map(({ rule, at }) => `${rule} ${at}`)).toEqual([
		'unknown-question colour',
		'unknown-option wrong',
	]);
});

test.each([
	['Dear all, see the link.', ['not-a-record']],
	['---\nstatus: proposed\n---\n', ['not-a-record']],
	['---\nanswers: [sell]\n---\n', ['not-an-answer']],
	[
		'---\nanswers: {}\nnotes: { colour: red }\npurpose: { who: [3] }\n---\n',
		['unknown-key', 'wrong-value'],
	],
	[
		'---\nanswers: {}\nranking: { a: 0, b: 1 }\ndecision-makers: { a: 7 }\nextra: 1\n---\n',
		['unknown-key', 'wrong-value', 'wrong-value'],
	],
	[`---\nanswers: {}\n---\n${'x'.repeat(64_000)}`, ['too-long']],
])('%.60j is told as %o', (text, rules) => {
	expect(readRecord(shop, text, readYaml).ignored.map(({ rule }) => rule)).toEqual(rules);
});

test('answers that are not those of its own link are told as changed', () => {
	const record = writeRecord(advise(shop, checkout), purpose, details);
	const changed = record.replace('wrong: repairable, ', '');

	expect(changed).not.toBe(record);
	expect(readRecord(shop, changed, readYaml).ignored).toEqual([{ rule: 'altered', at: 'record' }]);
});

test.each(['[Ada, Grace]', '"Ada, Grace"'])('who decided may stand as %s', (names) => {
	const record = writeRecord(advise(shop, checkout), purpose, details);
	const back = readRecord(
		shop,
		record.replace('decision-makers: []', `decision-makers: ${names}`),
		readYaml,
	);
	expect(back.details.decisionMakers).toEqual(['Ada', 'Grace']);
	expect(back.ignored).toEqual([]);
});

test('it says the answers in the words of their options', () => {
	const record = writeRecord(advise(shop, give(experiment, 'wrong', notSure)), {}, {});
	expect(record).toContain(
		'* Answers: Job – It is explore. Outage – It is shrug. Wrong – not sure. Duties – none of these. Feedback – It is live.',
	);
});
