import { expect, test } from 'vitest';
import { waysToAnswer } from './choices.ts';
import { shop } from '../../tests/fixtures/model.ts';

test('one question can be answered in as many ways as it has options, or sets of them', () => {
	const [job, , , duties] = shop.questions;
	expect(job && waysToAnswer(job).map((way) => way.map(({ id }) => id))).toEqual([
		['sell'],
		['count'],
		['explore'],
	]);
	expect(duties && waysToAnswer(duties).map((way) => way.map(({ id }) => id))).toEqual([
		[],
		['audited'],
		['regulated'],
		['audited', 'regulated'],
	]);
});
