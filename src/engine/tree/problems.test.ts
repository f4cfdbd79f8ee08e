import { expect, test } from 'vitest';
import { findTreeProblems } from './problems.ts';
import type { Answer, DecisionTree } from './tree.ts';
import { chainOf } from '../../tests/fixtures/trees.ts';
import { umbrella } from '../../tests/fixtures/umbrella.ts';

/** A tree drawn as `{ question: 'answer target …' }`; a node without answers is a result. */
function drawn(nodes: Record<string, string>, more: Partial<DecisionTree> = {}): DecisionTree {
	const read = Object.entries(nodes).map(([id, targets]) => {
		const answers = targets
			.split(' ')
			.filter(Boolean)
			.map((go, at): Answer => ({ id: `to-${at}`, label: '', because: '', go }));
		return answers.length > 0
			? { id, title: id, summary: '', answers }
			: { id, title: id, summary: '' };
	});
	return { id: 'drawn', title: 'Drawn', start: 'a', nodes: read, aliases: {}, ...more };
}

test('a tree whose paths join and all end is sound', () => {
	expect(findTreeProblems(umbrella)).toEqual([]);
	expect(findTreeProblems(drawn({ a: 'b c', b: 'd c', c: 'd e', d: '', e: '' }))).toEqual([]);
});

test.each<[string, DecisionTree, object]>([
	[
		'two nodes with one id',
		{ ...umbrella, nodes: [...umbrella.nodes, { id: 'leave-it-at-home', title: '', summary: '' }] },
		{ rule: 'duplicate-node', node: 4 },
	],
	[
		'a start that is no node',
		drawn({ a: 'b c', b: '', c: '' }, { start: 'z' }),
		{ rule: 'unknown-start', id: 'z' },
	],
	[
		'an answer that leads to no node',
		drawn({ a: 'b c z', b: '', c: '' }),
		{ rule: 'unknown-target', node: 0, answer: 2, id: 'z' },
	],
	[
		'a node that no answer leads to',
		drawn({ a: 'b c', b: '', c: '', d: '' }),
		{ rule: 'unreachable-node', node: 3 },
	],
	['a question with one answer', drawn({ a: 'b', b: '' }), { rule: 'single-answer', node: 0 }],
	[
		'an answer that leads back',
		drawn({ a: 'b c', b: 'a c', c: '' }),
		{ rule: 'cycle', node: 1, answer: 0, round: ['a', 'b'] },
	],
	[
		'an answer that leads to its own question',
		drawn({ a: 'a c', c: '' }),
		{ rule: 'cycle', node: 0, answer: 0, round: ['a'] },
	],
	[
		'an alias that is a node',
		drawn({ a: 'b c', b: '', c: '' }, { aliases: { b: 'c' } }),
		{ rule: 'alias-hides', id: 'b' },
	],
	[
		'an alias of no node',
		drawn({ a: 'b c', b: '', c: '' }, { aliases: { old: 'z' } }),
		{ rule: 'alias-nowhere', id: 'old' },
	],
])('%s is found', (_, tree, problem) => {
	expect(findTreeProblems(tree)).toEqual([expect.objectContaining(problem)]);
});

test('two answers of one id are found', () => {
	const [question, ...others] = drawn({ a: 'b c', b: '', c: '' }).nodes;
	const twice = ['b', 'c'].map((go): Answer => ({ id: 'yes', label: 'Yes', because: '', go }));
	const tree = drawn({}, { nodes: [{ ...question!, answers: twice }, ...others] });
	expect(findTreeProblems(tree)).toEqual([
		{ rule: 'duplicate-answer', node: 0, answer: 1, id: 'yes' },
	]);
});

test('a circle without a way out is also a path without a result, told once', () => {
	const rules = findTreeProblems(drawn({ a: 'b c', b: 'd d', d: 'b b', c: '' })).map(
		({ rule, node }) => `${rule} ${node}`,
	);
	expect(rules).toEqual(['cycle 2', 'cycle 2', 'no-result 1']);
});

test('what a wrong target probably meant counts as reached', () => {
	const tree = drawn({ a: 'b cc', b: '', c: '' });
	expect(findTreeProblems(tree).map(({ rule }) => rule)).toEqual([
		'unknown-target',
		'unreachable-node',
	]);
	expect(findTreeProblems(tree, () => 'c')).toEqual([
		{ rule: 'unknown-target', node: 0, answer: 1, id: 'cc', meant: 'c' },
	]);
});

test('a very long chain and a very wide question are judged as any other', () => {
	expect(findTreeProblems(chainOf(50_000))).toEqual([]);
	const wide = Array.from({ length: 50_000 }, () => 'b');
	expect(findTreeProblems(drawn({ a: wide.join(' '), b: '' }))).toEqual([]);
});
