import { expect, test } from 'vitest';
import { give, notSure, withdraw } from './answers.ts';
import { answered, checkout, experiment, shop } from '../../tests/fixtures/model.ts';
import { diceFrom, randomModel, randomWalk } from '../../tests/fixtures/random.ts';
import { rank } from './ranking.ts';

const shortly = (ranking: ReturnType<typeof rank>) =>
	ranking.places.map(({ place, priority, total }) => `${place} ${priority.id} ${total}`);

test('a shop that must be up puts availability first, and every point has its line', () => {
	const ranking = rank(shop, checkout);

	expect(shortly(ranking)).toEqual([
		'1 availability 6',
		'2 correctness 3',
		'3 safety 0',
		'4 learning -1',
	]);
	expect(ranking.places[0]?.lines).toMatchObject([
		{ question: 'job', option: 'sell', points: 3, reason: 'sell and availability.' },
		{ question: 'outage', option: 'severe', points: 3 },
	]);
	expect(ranking).toMatchObject({
		first: ['availability'],
		high: ['availability', 'correctness'],
		crowded: [],
	});
});

test('an untried idea at the same company puts learning first', () => {
	expect(rank(shop, experiment).first).toEqual(['learning']);
});

test('without answers everything shares one place and nothing comes first', () => {
	const ranking = rank(shop, {});
	expect(ranking.places.map(({ place }) => place)).toEqual([1, 1, 1, 1]);
	expect(ranking).toMatchObject({ first: [], high: [], crowded: [] });
});

test('a tie is told as a shared place', () => {
	const ranking = rank(shop, answered({ job: 'sell', wrong: 'repairable', duties: ['audited'] }));
	expect(shortly(ranking).slice(0, 2)).toEqual(['1 availability 3', '1 correctness 3']);
	expect(ranking.first).toEqual(['availability', 'correctness']);
});

test('a guard rail holds a place on top; the total stays the sum', () => {
	const ranking = rank(shop, give(checkout, 'duties', { kind: 'chosen', options: ['regulated'] }));
	expect(shortly(ranking).slice(0, 2)).toEqual(['1 safety 3', '2 availability 6']);
	expect(ranking.places[0]?.heldBy).toEqual(['safety-floor']);
	expect(ranking.first).toEqual(['safety']);
});

test('not being sure pushes nothing', () => {
	expect(rank(shop, give(checkout, 'outage', notSure))).toEqual(
		rank(shop, withdraw(checkout, 'outage')),
	);
});

test('the lines sum to the total, and removing one answer removes exactly its lines', () => {
	const dice = diceFrom(1);
	for (let round = 0; round < 300; round += 1) {
		const model = round % 2 ? shop : randomModel(dice);
		const answers = randomWalk(model, dice);
		const question = model.questions[dice(model.questions.length)]?.id ?? '';
		const less = rank(model, withdraw(answers, question));
		for (const { priority, lines, total } of rank(model, answers).places) {
			expect(total).toBe(lines.reduce((sum, { points }) => sum + points, 0));
			const left = less.places.find((ranked) => ranked.priority === priority);
			expect(left?.lines).toEqual(lines.filter((line) => line.question !== question));
		}
	}
});
