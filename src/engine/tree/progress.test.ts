import { expect, test } from 'vitest';
import { treeOfEdges } from '../../tests/fixtures/trees.ts';
import { umbrella } from '../../tests/fixtures/umbrella.ts';
import { progressOf } from './progress.ts';
import { begin, replay } from './walk.ts';

test('the longest way that is still open counts', () => {
	expect(progressOf(umbrella, begin(umbrella), 'is-it-raining')).toEqual({
		question: 1,
		atMost: 2,
	});
	const { walk } = replay(umbrella, [{ question: 'is-it-raining', answer: 'not-yet' }]);
	expect(progressOf(umbrella, walk, walk.at)).toEqual({ question: 2, atMost: 2 });
});

test('a question that is opened again has its own number', () => {
	const { walk } = replay(umbrella, [{ question: 'is-it-raining', answer: 'not-yet' }]);
	expect(progressOf(umbrella, walk, 'is-it-raining')).toEqual({ question: 1, atMost: 2 });
});

test('a result asks nothing, and a circle comes to an end', () => {
	const { walk } = replay(umbrella, [{ question: 'is-it-raining', answer: 'yes' }]);
	expect(progressOf(umbrella, walk, walk.at)).toBeUndefined();
	const circle = treeOfEdges('a b,b a');
	expect(progressOf(circle, begin(circle), circle.start)?.atMost).toBe(2);
});
