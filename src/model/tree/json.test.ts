import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { edgesOf } from '../../engine/tree/tree.ts';
import { realBook } from '../../tests/fixtures/real-book.ts';
import { readTree } from './document.ts';
import { jsonOf, treeJsonSchema, type JsonTree } from './json.ts';

const address = 'https://example.org/schemas/decision-tree.json';
const isTree = new Ajv2020({ strict: true, validateFormats: false }).compile(
	treeJsonSchema(address),
);
const { documents } = realBook;
const trees = documents
	.filter(({ kind }) => kind === 'decision-trees')
	.map((document) => readTree(document).tree);

test.each(trees)(
	'$title: the published JSON keeps to its schema, holds every edge, and no result is without a practice',
	(tree) => {
		const json: unknown = JSON.parse(
			JSON.stringify(jsonOf(tree, { summary: 'What the page answers.' }, address)),
		);
		expect(isTree(json), JSON.stringify(isTree.errors)).toBe(true);
		expect(json).toMatchObject({ edges: edgesOf(tree), start: tree.start });
		const results = (json as JsonTree).nodes.filter((node) => node.kind === 'result');
		expect(results.filter(({ practices }) => !practices.length)).toEqual([]);
	},
);

test('a tree has a revision of its own, which follows its words, its walks and nothing else', () => {
	const tree = trees[0] ?? expect.fail('There are no trees.');
	const page = { summary: 'What the page answers.' };
	const { revision } = jsonOf(tree, page, address);
	const [first, ...nodes] = tree.nodes;
	const reworded = { ...tree, nodes: [{ ...first, title: 'Else?' }, ...nodes] } as typeof tree;
	const walks = [{ case: 'roof', answers: ['no'], result: 'leave-it' }];

	expect(jsonOf(tree, page, `${address}#`).revision).toBe(revision);
	expect(jsonOf(reworded, page, address).revision).not.toBe(revision);
	expect(jsonOf(tree, { ...page, walks }, address)).toMatchObject({ walks });
	expect(jsonOf(tree, { ...page, walks }, address).revision).not.toBe(revision);
});

test.each([
	['a node of no kind', { nodes: [{ id: 'a', title: 'A', summary: '' }] }],
	[
		'a question with one answer',
		{
			nodes: [
				{
					id: 'a',
					kind: 'question',
					title: 'A',
					summary: '',
					answers: [{ id: 'b', label: 'B', because: '', go: 'c' }],
				},
			],
		},
	],
	['an unknown key', { sponsor: 'nobody' }],
	['no version', { version: undefined }],
])('the schema turns away %s', (_, change) => {
	const tree = trees[0] ?? expect.fail('There are no trees.');
	expect(
		isTree({ ...jsonOf(tree, { summary: 'What the page answers.' }, address), ...change }),
	).toBe(false);
});
