import { describe, expect, test } from 'vitest';
import { advise } from '../engine/guide/advice.ts';
import { writeJson } from '../engine/record/json-record.ts';
import { writeLink } from '../engine/record/link.ts';
import { writeRecord } from '../engine/record/record.ts';
import { answered, plainCheckout, shop } from '../tests/fixtures/model.ts';
import { readBrought } from './brought.ts';
import { formsOf } from './forms.ts';
import { ignored } from './notice-words.ts';
import { noticesOf } from './notices.ts';

const answers = answered({ ...plainCheckout, duties: ['audited', 'regulated'] });
const purpose = {
	who: 'shoppers: all of them',
	what: 'pay # and leave, “quickly”',
	defeat: 'an hour down',
};
const details = {
	date: '2026-11-23',
	link: `https://example.org/guide/${writeLink(shop, answers)}`,
	decisionMakers: ['Ada', 'Grace'],
	notes: { slice: 'one page' },
};
const record = writeRecord(advise(shop, answers), purpose, details);
const json = writeJson(advise(shop, answers), purpose, details, 'https://example.org/schema.json');
const body = record.slice(record.indexOf('\n---\n') + 5);

/** The record with front matter that says the same in other words. */
const rewritten = (front: string) => `---\n${front.trim()}\n---\n${body}`;
const link = `link: "${details.link}"`;
const head = `status: proposed\ndate: 2026-11-23\nplaybook: 1.0\n${link}`;
const rest = `decision-makers: [Ada, Grace]\nnotes: { slice: one page }`;
const inQuotes = `purpose:
  who: "shoppers: all of them"
  what: "pay # and leave, “quickly”"
  defeat: an hour down`;
const inFlow = `answers: { job: sell, outage: severe, wrong: repairable, duties: [audited, regulated], feedback: live }`;

/** What editors, formatters and people make of a record. */
const records: Readonly<Record<string, string>> = {
	nothing: record,
	'the lines of a change': `diff --git a/priorities.md b/priorities.md
new file mode 100644
--- /dev/null
+++ b/priorities.md
@@ -0,0 +1,30 @@
${record.trim().replace(/^/gm, '+')}`,
	'a change of its date': `@@ -1,4 +1,4 @@\n${record
		.trim()
		.replace(/^/gm, ' ')
		.replace(' date:', '-date: 2026-11-01\n+date:')}`,
	'lists and maps in block form': rewritten(`${head}
decision-makers:
  - Ada
  - Grace
${inQuotes}
answers:
  job: sell
  outage: severe
  wrong: repairable
  duties:
    - audited
    - regulated
  feedback: live
notes:
  slice: one page`),
	'lists at the margin of their key': rewritten(`${head}
decision-makers:
- Ada
- Grace
${inQuotes}
answers:
    job: sell
    outage: severe
    wrong: repairable
    duties:
    - audited
    - regulated
    feedback: live
notes:
    slice: one page`),
	'folded and literal texts': rewritten(`${head}
${rest}
purpose:
  who: >-
    shoppers: all
    of them
  what: |-
    pay # and leave, “quickly”
  defeat: an hour
    down
${inFlow}`),
	'a long list broken over lines': rewritten(
		`${head}\n${rest}\n${inQuotes}\nanswers:\n  { job: sell, outage: severe, wrong: repairable,\n    duties: [audited,\n      regulated], feedback: live }`,
	),
	'keys in quotation marks': rewritten(
		`${head}\n${rest}\n${inQuotes}\n"answers":\n  'job': sell\n  "outage": 'severe'\n  wrong: "repairable"\n  duties: ["audited", 'regulated']\n  feedback: live`,
	),
	'keys in another order': rewritten(`${inFlow}\n${rest}\n${inQuotes}\n${head}`),
	comments: rewritten(
		`# ours\n${head} # the link\n${rest}\n${inQuotes}\n${inFlow} # agreed on Monday\n# end`,
	),
	'line ends of Windows and a BOM': `\ufeff${record.replaceAll('\n', '\r\n')}`,
	'tabs in front': rewritten(
		`${head}\n${rest}\n${inQuotes.replaceAll('  ', '\t')}\nanswers:\n\tjob: sell\n\toutage: severe\n\twrong: repairable\n\tduties:\n\t\t- audited\n\t\t- regulated\n\tfeedback: live`,
	),
	'gaps of another width': rewritten(
		`${head}\n${rest}\n${inQuotes.replaceAll('  ', '\u00a0\u00a0')}\n${inFlow}`,
	),
	'an anchor and its alias': rewritten(
		`${head}\n${rest}\n${inQuotes}\nanswers:\n  job: sell\n  outage: &bad severe\n  wrong: repairable\n  duties: [audited, regulated]\n  feedback: live\nranking: { a: 1 }`,
	).replace('\nranking: { a: 1 }', ''),
	'empty keys': rewritten(`${head}\n${rest}\n${inQuotes}\n  because:\n${inFlow}\nranking:`),
	'a list of one as a text': rewritten(
		`${head}\n${rest.replace('[Ada, Grace]', 'Ada, Grace')}\n${inQuotes}\n${inFlow}`,
	),
	'curly quotation marks': record
		.replace(/(?<=[:[{,] ?)"([^"]*)"/g, '“$1”')
		.replace('“pay # and leave, “quickly””', '"pay # and leave, “quickly”"'),
	'a fence of code': `\`\`\`yaml\n${record}\n\`\`\``,
	'words before': `Hi,\n\nhere is what we decided:\n\n${record}`,
	'a reply': record.trimEnd().replace(/^/gm, '> '),
	'more hyphens': record.replace(/^---$/gm, '-----'),
	'a dash for the hyphens': record.replace(/^---$/gm, '—'),
	'its hyphens lost': record.replace(/^---\n/gm, ''),
	'spaces at the ends of lines': record.replace(/$/gm, '  '),
	'the body lost': record.slice(0, record.indexOf('\n---\n') + 5),
	JSON: json,
	'JSON on one line': JSON.stringify(JSON.parse(json)),
	'JSON in a fence of code': `Here:\n\`\`\`json\n${json}\`\`\`\nthat is all`,
	'JSON with curly quotation marks': json.replace(/“|”/g, "'").replace(/"([^"\n]*)"/g, '“$1”'),
	'JSON with a comma too many and a comment': json.replace('\n}', ',\n}').replace('{', '{ # ours'),
	'JSON in single quotation marks': json.replaceAll("'", '’').replaceAll('"', "'"),
	'JSON as YAML': rewritten(
		json
			.trim()
			.slice(1, -1)
			.replace(/^\t/gm, '')
			.replace(/,$/gm, ',')
			.replace(/^(.*)$/s, '{$1}'),
	).replace('---\n{', '---\n{'),
};

describe('a record opens the same, and nothing is told, after', () => {
	test.each(Object.entries(records))('%s', (name, text) => {
		const { opened } = readBrought(shop, text);
		expect(opened).toHaveLength(1);
		expect(noticesOf(shop, opened[0]), text.slice(0, 900)).toEqual([]);
		expect(opened[0].answers).toEqual(answers);
		const isRequoted = name === 'JSON with curly quotation marks';
		expect(opened[0].purpose).toEqual(
			isRequoted ? { ...purpose, what: "pay # and leave, 'quickly'" } : purpose,
		);
		expect(opened[0].details).toMatchObject({ ...details, status: 'proposed', version: '1.0' });
	});
});

describe('what cannot be read of a record is told', () => {
	test.each<[string, string, RegExp | string, object]>([
		[
			'a line that is no YAML',
			record.replace('status: proposed', 'status: "proposed'),
			/Line 2, “status: "proposed”/,
			answers,
		],
		[
			'a key that stands twice',
			record.replace('status: proposed', 'status: proposed\nstatus: accepted'),
			/“status” stands twice/,
			answers,
		],
		['answers cut off', `${record.slice(0, record.indexOf('duties:'))}\n---\n`, /damaged/, answers],
		[
			'the front matter cut in its middle',
			record.slice(0, record.indexOf('answers:')),
			/damaged/,
			answers,
		],
		['JSON cut in its middle', json.slice(0, json.indexOf('"answers"') + 30), /damaged/, answers],
		[
			'an answer exchanged',
			record.replace('job: sell', 'job: count'),
			/not as the guide wrote it/,
			{ ...answers, job: { kind: 'chosen', options: ['count'] } },
		],
		[
			'a question that is none',
			record.replace('job: sell', 'colour: red, job: sell'),
			ignored['unknown-question']('colour'),
			answers,
		],
		[
			'a list where one answer belongs',
			rewritten(`${head}\nanswers:\n  job: [sell, count]\n  outage: severe`),
			/“job” takes one answer/,
			answered({ outage: 'severe' }),
		],
	])('%s', (_, text, told, read) => {
		const [opened] = readBrought(shop, text).opened;
		expect(noticesOf(shop, opened).join(' ')).toMatch(told);
		expect(opened.answers).toEqual(read);
	});
});

test('every form in which a decision is taken along opens with its answers', () => {
	const taken = { advice: advise(shop, answers), purpose, details, schema: 'schema.json' };
	const texts = formsOf(taken).flatMap(({ text, html, file }) => [text(), html?.(), file?.text()]);
	expect(texts.filter(Boolean).length).toBeGreaterThan(9);
	for (const text of texts.filter((text) => text !== undefined)) {
		const { opened } = readBrought(shop, text);
		expect(
			opened.map((each) => [each.answers, noticesOf(shop, each)]),
			text,
		).toEqual(opened.map(() => [answers, []]));
	}
});
