import { expect, test } from 'vitest';
import { edgesOf } from '../../engine/tree/tree.ts';
import { readDocument } from '../read/document.ts';
import { readFrontMatter } from '../read/front-matter.ts';
import { umbrellaPage, umbrellaText } from '../../tests/fixtures/umbrella.ts';
import { answerLinks, readTree, treeOf } from './document.ts';

function read(text: string) {
	return readTree(
		readDocument('content/decision-trees/umbrella.mdx', 'decision-trees', 'umbrella', text),
	);
}

/** The answers of a single question, as its document writes them. */
function answersOf(list: string) {
	const [node] = read(`---\ntitle: T\n---\n\n## Q?\n\n${list}\n\n## R\n`).tree.nodes;
	return node && 'answers' in node ? node.answers : [];
}

test('a document is its tree', () => {
	const { tree, problems } = read(umbrellaText);
	expect(problems).toEqual([]);
	expect(tree).toMatchObject({
		id: 'umbrella',
		title: 'Take the umbrella?',
		start: 'is-it-raining',
		aliases: { 'is-the-sky-grey': 'do-you-see-clouds' },
	});
	expect(tree.nodes[0]).toEqual({
		id: 'is-it-raining',
		title: 'Is it raining?',
		summary: 'Wet shoes cost more than a spare hand.',
		answers: [
			{ id: 'yes', label: 'Yes', because: 'it will not stop for you.', go: 'take-the-umbrella' },
			{ id: 'not-yet', label: 'Not yet', because: 'look up.', go: 'do-you-see-clouds' },
		],
	});
	expect(tree.nodes[2]).toEqual({
		id: 'take-the-umbrella',
		title: 'Take the umbrella',
		summary: 'Dry is the purpose; the spare hand is the price.',
	});
	expect(edgesOf(tree)).toHaveLength(4);
});

test('nodes and answers know their places', () => {
	const { places } = read(umbrellaText);
	expect(places.nodes.map(({ line }) => line)).toEqual([15, 22, 27, 31]);
	expect(places.answers[1]).toEqual([
		{ item: { line: 24, column: 1 }, link: { line: 24, column: 13 } },
		{ item: { line: 25, column: 1 }, link: { line: 25, column: 12 } },
	]);
});

test.each([
	['a dash', '- **Yes** — it pours. [R](#r)', 'it pours.'],
	['a short dash', '- **Yes** – it pours. [R](#r)', 'it pours.'],
	['a colon', '- **Yes**: it pours. [R](#r)', 'it pours.'],
	['a colon in bold', '- **Yes:** it pours. [R](#r)', 'it pours.'],
	['nothing at all', '- **Yes** [R](#r)', ''],
	[
		'marks, a link, a note and a line break',
		'- **Yes** — it *pours*, see\n  [it](#q) `now`.[^a] [R](#r).\n\n[^a]: A.',
		'it pours, see it now.',
	],
	[
		'several paragraphs',
		'- **Yes** — it pours.\n\n  And blows.\n\n  [R](#r)',
		'it pours. And blows.',
	],
])('after the label may come %s', (_, list, because) => {
	expect(answersOf(list)).toEqual([{ id: 'yes', label: 'Yes', because, go: 'r' }]);
});

test('a result may list what it likes, as long as no item ends in a link to the tree itself', () => {
	const { tree, problems } = read(
		'---\ntitle: T\n---\n\n## R\n\n- **Cost** — little. [More](../practices/a.mdx)\n- **Gain** — much.\n',
	);
	expect(tree.nodes[0]).not.toHaveProperty('answers');
	expect(problems).toEqual([]);
});

test.each([
	['Yes', '**Yes.** Take it.'],
	['Not yet', '**Not yet.** Look up\nonce more.'],
	['It depends on the wind', '**It depends on the wind.** Hold it, **please**.'],
])('a result may open with the verdict “%s”', (verdict, text) => {
	const { tree, problems } = read(`---\ntitle: T\n---\n\n## R\n\n${text}\n`);
	expect(problems).toEqual([]);
	const summary = text
		.replace(/^.*?\*\* /, '')
		.replace('\n', ' ')
		.replaceAll('**', '');
	expect(tree.nodes[0]).toEqual({ id: 'r', title: 'R', verdict, summary });
});

test('a result names the practices it links to, each once', () => {
	const link = '[a](../practices/canary-release.mdx#what-it-costs)';
	const { tree } = read(
		`---\ntitle: T\n---\n\n## R\n\n${link}, ${link}, [b](../priorities/ease.mdx).\n`,
	);
	expect(tree.nodes[0]).toMatchObject({ practices: ['canary-release'] });
});

test('the build reads the same tree from the page’s body and data', () => {
	const { data } = readFrontMatter('umbrella.mdx', umbrellaText);
	const body = umbrellaText.split('---\n').slice(2).join('---\n');
	expect(treeOf({ id: 'umbrella', body, data: data as object })).toEqual(read(umbrellaText).tree);
});

test('only trees have answers among their links', () => {
	expect([...answerLinks(umbrellaPage)]).toEqual(['19:39', '20:26', '24:13', '25:12']);
	expect(answerLinks({ ...umbrellaPage, kind: 'practices' }).size).toBe(0);
});

test('an alias named like an object’s own parts is only a name', () => {
	const { tree } = read(umbrellaText.replace('is-the-sky-grey', '__proto__'));
	expect(Object.hasOwn(tree.aliases, '__proto__')).toBe(true);
	expect(Object.getPrototypeOf(tree.aliases)).toBe(Object.prototype);
});
