import { expect, test } from 'vitest';
import { choose } from '../engine/guide/answers.ts';
import { join, leave, mostMembers, rename, type Parties } from './parties.ts';

const nobody: Parties = { members: [], hidden: true, notices: [] };
const opened = {
	answers: { job: choose('sell') },
	purpose: {},
	details: {},
	ranking: [],
	ignored: [],
};

test('who joins keeps their own notices, and what is hidden stays hidden', () => {
	const one = join(nobody, opened, 'Ada', ['Cut.'], 'Full.');
	expect(one).toMatchObject({
		hidden: true,
		notices: [],
		members: [{ name: 'Ada', notices: ['Cut.'] }],
	});
});

test('what holds no answers adds nobody, and the ninth does not fit', () => {
	expect(
		join(nobody, { ...opened, answers: {} }, 'Ada', ['Nothing found.'], 'Full.'),
	).toMatchObject({ members: [], notices: ['Nothing found.'] });
	const full = [...Array(mostMembers).keys()].reduce(
		(parties) => join(parties, opened, 'Ada', [], 'Full.'),
		nobody,
	);
	expect(join(full, opened, 'Eve', [], 'Full.')).toMatchObject({
		notices: ['Full.'],
		members: { length: mostMembers },
	});
});

test('names can be changed and people taken out by position, also where two share a name', () => {
	const two = join(join(nobody, opened, 'Ada', [], ''), opened, 'Ada', [], '');
	expect(rename(two, 1, 'Eve').members.map(({ name }) => name)).toEqual(['Ada', 'Eve']);
	expect(leave(rename(two, 1, 'Eve'), 0).members.map(({ name }) => name)).toEqual(['Eve']);
});
