import { expect, test } from 'vitest';
import { umbrella } from '../../tests/fixtures/tree-samples.ts';
import { workedWalks } from './worked-walks.ts';

test('a named walk tells where it ends and how to open it', () => {
	expect(workedWalks(umbrella, [{ case: 'roof', answers: ['1', '0'] }])).toEqual([
		{
			case: 'roof',
			end: 'take-the-umbrella',
			result: 'take the umbrella',
			fragment: '#is-it-raining=1&do-you-see-clouds=0',
		},
	]);
});

test('an answer that the tree does not have is passed over', () => {
	expect(workedWalks(umbrella, [{ case: 'roof', answers: ['perhaps', '0', '0'] }])).toMatchObject([
		{ result: 'take the umbrella', fragment: '#is-it-raining=0' },
	]);
});
