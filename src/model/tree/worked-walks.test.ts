import { expect, test } from 'vitest';
import { umbrella } from '../../tests/fixtures/umbrella.ts';
import { workedWalks } from './worked-walks.ts';

test('a named walk tells where it ends and how to open it', () => {
	expect(workedWalks(umbrella, [{ case: 'roof', answers: ['not-yet', 'yes'] }])).toEqual([
		{
			case: 'roof',
			end: 'take-the-umbrella',
			result: 'Take the umbrella',
			fragment: '#is-it-raining=not-yet&do-you-see-clouds=yes',
		},
	]);
});

test('an answer that the tree does not have is passed over', () => {
	expect(
		workedWalks(umbrella, [{ case: 'roof', answers: ['perhaps', 'yes', 'yes'] }]),
	).toMatchObject([{ result: 'Take the umbrella', fragment: '#is-it-raining=yes' }]);
});
