import { fromHtml } from 'hast-util-from-html';
import { toString } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { realModel as model } from '../../tests/fixtures/real-book.ts';
import { checkout, experiment, shop } from '../../tests/fixtures/model.ts';
import { diceFrom, randomWalk } from '../../tests/fixtures/random.ts';
import { readYaml } from '../../guide/yaml.ts';
import { advise } from '../guide/advice.ts';
import { choose } from '../guide/answers.ts';
import { agentsSection } from './agents-section.ts';
import { commentPassage, decisionPassage } from './decision-passage.ts';
import { readLink, writeLink } from './link.ts';
import { asHtml, asMarkdown, asPlainText, asWikiMarkup } from './passage.ts';
import { readRecord } from './read-record.ts';
import { recordLines, writeRecord } from './record.ts';
import { issueTable, taskList } from './tasks.ts';

const purpose = { who: 'shoppers', what: 'pay in few steps', because: '*orders* are the income' };
const details = {
	date: '2026-11-30',
	since: '2026-03-02',
	software: 'Checkout <b>page</b> [x](javascript:y)',
	decisionMakers: ['Ada', 'Emil'],
	link: `https://example.org/guide/${writeLink(shop, checkout)}`,
};
const advice = advise(shop, checkout);

const forms = {
	html: asHtml(decisionPassage(advice, purpose, details)),
	text: asPlainText(decisionPassage(advice, purpose, details)),
	wiki: asWikiMarkup(decisionPassage(advice, purpose, details)),
	comment: asMarkdown(commentPassage(advice, purpose, details)),
	agents: asMarkdown(agentsSection(advice, purpose, details)),
	tasks: taskList(advice, details),
	table: issueTable(advice, details),
	record: writeRecord(advice, purpose, details),
};

test.each(Object.entries(forms))('%s opens the guide again with all answers', (name, text) => {
	const source = name === 'html' ? text.replaceAll('&amp;', '&') : text;
	const [link = ''] = /https:\/\/example\.org\/guide\/#[^\s"\])>|]+/.exec(source) ?? [];
	expect(readLink(shop, link)).toMatchObject({ answers: checkout, ignored: [] });
});

test('rich text has headings, lists and a link, and names are words', () => {
	const tree = fromHtml(forms.html, { fragment: true });
	const found: string[] = [];
	visit(tree, 'element', (element) => {
		if (/^(h2|h3|ol|a)$/.test(element.tagName)) found.push(element.tagName);
		expect(element.tagName).toMatch(/^(h2|h3|p|ol|ul|li|strong|a)$/);
		for (const name of Object.keys(element.properties)) expect(name).toBe('href');
	});
	expect(found).toEqual(['h2', 'h3', 'ol', 'h3', 'ol', 'h3', 'h3', 'h3', 'a']);
	expect(toString(tree)).toContain('Checkout <b>page</b> [x](javascript:y): Availability comes');
	expect(toString(tree)).toContain(
		'Decided by Ada, Emil first on 2026-03-02 and again on 2026-11-30',
	);
});

test('Markdown holds the words of strangers as words, and one link', () => {
	for (const text of [forms.comment, forms.agents, forms.tasks]) {
		const tree = unified().use(remarkParse).parse(text);
		const links: string[] = [];
		visit(tree, (node) => {
			expect(node.type).not.toMatch(/html|emphasis|image/);
			if (node.type === 'link') links.push(node.url);
		});
		expect(links).toEqual([details.link]);
	}
});

test('a comment is ten lines at most, and then the link', () => {
	const lines = forms.comment.split('\n').filter(Boolean);
	expect(lines.length).toBeLessThanOrEqual(11);
	expect(lines.findIndex((line) => line.includes('](https:'))).toBe(lines.length - 1);
	expect(lines[0]).toContain('Availability comes first');
	expect(forms.comment).toContain('- **Correctness**. sell and correctness.');
});

test('dissent stands in the page, the record and the comment, and comes back', () => {
	const dissent = [
		'Emil answered Outage with “It is *shrug*”.',
		'Ada answered Job otherwise.',
		`${'Eight long names '.repeat(24)}answered “Sensitive data”.`,
	];
	const all = { ...details, dissent };
	const page = asMarkdown(decisionPassage(advice, purpose, all));
	expect(page).toContain(
		'\n### Dissent\n\n- Emil answered Outage with “It is \\*shrug\\*”.\n- Ada',
	);
	const comment = asMarkdown(commentPassage(advice, purpose, all));
	expect(comment).toContain('\n- Dissent: Emil answered');
	expect(comment.split('\n').filter(Boolean).length).toBeLessThanOrEqual(11);
	const record = writeRecord(advice, purpose, all);
	expect(record).toContain('\n* Dissent: Ada answered Job otherwise.\n');
	expect(readRecord(shop, record, readYaml)).toMatchObject({ details: { dissent }, ignored: [] });
	const broken = readRecord(shop, record.replace('["Emil', '[[], "Emil'), readYaml);
	expect(broken).toMatchObject({ ignored: [{ rule: 'wrong-value', at: 'dissent' }] });
});

test('agents are told the order, what never to do, what to test and when to ask', () => {
	expect(forms.agents.match(/^##+ .*/gm)).toEqual([
		'## Priorities of Checkout \\<b\\>page\\</b\\> \\[x\\](javascript:y)',
		'### Never break these rules',
		'### Before you merge',
		'### Do not',
		'### Ask a person to decide again',
	]);
	expect(forms.agents).toContain('\n1. **Availability**. sell and availability.\n');
	expect(forms.agents).toContain('\n- Mind the not-shipped.\n');
	const learning = asMarkdown(agentsSection(advise(shop, experiment), {}, {}));
	expect(learning).toContain('Do not add “The canary”. Nobody would notice.');
	expect(learning).toContain('assumption – not written down yet, so ask');
});

test('those that share a place are not told apart by a number', () => {
	const tied = advise(model, {
		undo: choose('hours-days'),
		feedback: choose('people-tell-us'),
		peak: choose('known-peak'),
		stage: choose('wanted'),
	});
	expect(tied.ranking.first).toHaveLength(2);
	for (const passage of [decisionPassage, agentsSection, commentPassage]) {
		const text = asMarkdown(passage(tied, {}, details));
		expect(text.match(/- Place 1: /g)).toHaveLength(2);
		expect(text).not.toMatch(/^1\. \*\*(?:Availability|Time)/m);
	}
});

test('tasks are a list to tick, and a table that no spreadsheet runs', () => {
	expect(forms.tasks).toMatch(
		/^- \[ \] \*\*The canary\*\*: Begin with the canary\. It works when: /,
	);
	expect(forms.table.split('\r\n')[0]).toBe('"Summary","Description"');
	const evil = { ...shop.practices[0]!, title: '=HYPERLINK("x")' };
	const table = issueTable(advise({ ...shop, practices: [evil] }, checkout), details);
	expect(table).toContain('\r\n"\'=HYPERLINK(""x"")",');
});

test('on random walks of the book each form keeps its length and what matters', () => {
	const dice = diceFrom(41);
	const asked = ['assumption', 'measure', 'threshold', 'date'];
	const notes = Object.fromEntries([
		...asked.map((key) => [key, `our ${key}`]),
		...['source', 'stimulus'].map((part) => [`scenario-${part}`, 'words']),
	]);
	for (let round = 0; round < 300; round += 1) {
		const answers = randomWalk(model, dice);
		const of = advise(model, answers);
		const all = {
			...details,
			notes,
			link: `https://example.org/guide/${writeLink(model, answers)}`,
		};
		const record = writeRecord(of, purpose, all);
		const lines = record.trimEnd().split('\n');
		expect(lines.length).toBeLessThanOrEqual(recordLines);
		const body = record.slice(record.indexOf('\n# '));
		for (const rail of of.guardRails.flatMap(({ rail }) => rail.asks))
			expect(body).toContain(`our ${rail}`);
		for (const { lines } of of.high.slice(0, 3)) {
			const reason = lines.find(({ points }) => points > 0)?.reason;
			if (reason) expect(body).toContain(reason.slice(0, 20));
		}
		expect(body).toMatch(/\n\* Look again: /);
		expect(body).not.toContain('undefined');
		// Guard rails alone may be gathered by name.
		for (const { rail } of of.guardRails) expect(body).toContain(rail.title);
		expect(readRecord(model, record, readYaml)).toMatchObject({
			answers,
			ignored: [],
			details: { notes },
		});
		const comment = asMarkdown(commentPassage(of, purpose, all))
			.split('\n')
			.filter(Boolean);
		expect(comment.length).toBeLessThanOrEqual(11);
		const agents = asMarkdown(agentsSection(of, purpose, all));
		expect(agents.trimEnd().split('\n').length).toBeLessThanOrEqual(60);
		expect(agents).not.toContain('undefined');
	}
});
