import { expect, test } from 'vitest';
import { choose } from '../engine/guide/answers.ts';
import { join, leave, nobody as none, rename, settle, sharedNames } from './parties.ts';

const nobody = { ...none, hidden: true };
const opened = {
	answers: { job: choose('sell') },
	purpose: {},
	details: {},
	ranking: [],
	ignored: [],
};

test('who joins keeps their own notices, and what is hidden stays hidden', () => {
	const one = join(nobody, opened, 'Ada', ['Cut.']);
	expect(one).toMatchObject({
		hidden: true,
		notices: [],
		members: [{ name: 'Ada', notices: ['Cut.'] }],
	});
});

test('what holds no answers adds nobody, and what is told of it stays', () => {
	expect(join(nobody, { ...opened, answers: {} }, 'Ada', ['Cut.'])).toMatchObject({
		members: [],
		notices: ['Cut.'],
	});
});

test('names can be changed and people taken out by position, also where two share a name', () => {
	const two = join(join(nobody, opened, 'Ada', []), opened, 'Ada', []);
	expect(rename(two, 1, 'Eve').members.map(({ name }) => name)).toEqual(['Ada', 'Eve']);
	expect(leave(rename(two, 1, 'Eve'), 0).members.map(({ name }) => name)).toEqual(['Eve']);
});

test('a name that is there twice is told once, however it is written, until one of them has another', () => {
	const names = ['Ada', 'Bob', 'ada ', '', ''];
	const five = names.reduce((parties, name) => join(parties, opened, name, []), nobody);
	expect(sharedNames(five)).toEqual(['Ada']);
	expect(sharedNames(rename(five, 2, 'Eve'))).toEqual([]);
});

test('a chosen purpose leaves with the last who wrote it', () => {
	const purpose = { who: 'shoppers' };
	const two = join(join(nobody, { ...opened, purpose }, 'Ada', []), opened, 'Bob', []);
	const chosen = { ...two, purpose };
	expect(leave(chosen, 1).purpose).toEqual(purpose);
	expect(leave(chosen, 0).purpose).toEqual({});
});

test('what is settled stays when somebody is renamed, and can be left open again', () => {
	const settled = settle(join(nobody, opened, 'Ada', []), 'outage', choose('severe'));
	expect(rename(settled, 0, 'Eve').settled).toEqual({ outage: choose('severe') });
	expect(settle(settled, 'outage', undefined).settled).toEqual({});
});
