import { expect, test } from 'vitest';
import { option, shop } from '../tests/fixtures/model.ts';
import { pushCounts } from './push-counts.ts';

test('pushes are counted by strength and by what they rest on', () => {
	const [push] = option('x', 'learning +++').pushes;
	const of = (...sources: readonly string[]) => ({
		...option('x', ''),
		pushes: sources.map((source) => ({ ...push!, source })),
	});
	const options = [of('inference', 'iso-25010'), of('reader'), option('y', 'learning --')];
	const { head, rows } = pushCounts({ questions: [{ ...shop.questions[0]!, options }] });
	expect(head).toHaveLength(6);
	expect(rows).toEqual([
		['decisive', '+8', '–', '–', '–', '–'],
		['strong', '+3', '1', '1', '1', '3'],
		['some', '+1', '–', '–', '–', '–'],
		['opposes', '−2', '–', '1', '–', '1'],
		['all', '', '1', '2', '1', '4'],
	]);
});
