import { describe, expect, test } from 'vitest';
import { realModel as model } from '../../tests/fixtures/real-book.ts';
import { answered, option, priority, shop } from '../../tests/fixtures/model.ts';
import { diceFrom, randomAnswers, randomModel, randomWalk } from '../../tests/fixtures/random.ts';
import { advise, evaluate } from '../guide/advice.ts';
import type { Answers } from '../guide/answers.ts';
import type { Model } from '../guide/model.ts';
import { bandsOf } from '../guide/bands.ts';
import { rank, type Ranked } from '../guide/ranking.ts';
import { writeRecord } from './record.ts';
import {
	agreementInFull,
	agreementInWords,
	listed,
	namesOf,
	notFirstInWords,
	standingInWords,
	tiedInWords,
} from './standing.ts';

const isBehind = ({ total, heldBy }: Ranked) => total > 0 || heldBy.length > 0;
const isOpposed = ({ lines, heldBy }: Ranked) =>
	heldBy.length > 0 || lines.some(({ points }) => points < 0);

/** Holds what is said of some answers against the places, by the rules on the worksheet and nothing else. */
function expectTrue(of: Model, answers: Answers) {
	const advice = evaluate(of, answers);
	const { places } = advice.ranking;
	const top = places.filter(({ place }) => place === 1);
	const names = namesOf(top);
	const isDecided = top.length <= 3 && top.every(isBehind);
	const text = standingInWords(advice.ranking);
	if (isDecided) expect(text).toBe(`${names} ${top[1] ? 'share first place' : 'comes first'}`);
	else if (top.every(isBehind)) {
		expect(top.length).toBeGreaterThan(3);
		expect(text).toContain(`Nothing comes first yet: ${names} share place 1`);
	} else {
		expect(top.every(({ total }) => total <= 0)).toBe(true);
		expect(text).toContain('nothing in place 1 has more than zero points');
	}
	const rest = places.filter(
		(each) => isDecided && !top.includes(each) && (each.place > 3 || each.total <= 0),
	);
	const opposed = rest.filter(isOpposed);
	const unopposed = rest.filter((each) => !isOpposed(each));
	expect(advice).toMatchObject({ opposed, unopposed });
	const record = writeRecord({ ...advice, flips: [] }, {}, {});
	expect(record).toContain(`\n# ${text}\n`);
	expect(record).toContain(`\nChosen option: “${text}”.`);
	expect(record.includes('deliberately not first:')).toBe(rest.length > 0);
	if (rest.length) expect(record).toContain(`${notFirstInWords(opposed, unopposed)}.`);
}

/** Every order that so many priorities can have: how many share each place in turn. */
function ordersOf(size: number): readonly (readonly number[])[] {
	if (size === 0) return [[]];
	return Array.from({ length: size }, (_, at) => at + 1).flatMap((group) =>
		ordersOf(size - group).map((rest) => [group, ...rest]),
	);
}

describe('what is said of first place, and of what is deliberately not first, is true', () => {
	test('where four share place one', () => {
		const four = ['a', 'b', 'c', 'd'].map((id) => option(`is-${id}`, `${id} +`));
		const of: Model = {
			...shop,
			priorities: ['a', 'b', 'c', 'd', 'e'].map(priority),
			questions: [{ ...shop.questions[3]!, id: 'q', options: four }],
			guardRails: [],
			practices: [],
			tensions: [],
		};
		const answers = answered({ q: four.map(({ id }) => id) }, of);
		expectTrue(of, answers);
		const record = writeRecord(advise(of, answers), {}, {});
		expect(record).toContain(
			'Chosen option: “Nothing comes first yet: A, B, C, and D share place 1, and more than three cannot be first”.\n',
		);
		expect(record).not.toMatch(/Neutral|deliberately not first:|speaks/);
	});

	// What is said hangs on the places, on how many of them have points, and on what a rail holds on
	// top. So these are all the cases there are.
	test('in every order of the priorities, however many of them have points', () => {
		const orders = ordersOf(model.priorities.length);
		expect(orders).toHaveLength(2 ** (model.priorities.length - 1));
		for (const order of orders)
			for (let behind = 0; behind <= order.length; behind += 1)
				for (const held of [0, 1, order[0] ?? 0]) {
					const places = order.flatMap((group, at) =>
						Array.from({ length: group }, (_, nth) => ({
							priority: { id: `${at}-${nth}` },
							place: 1 + order.slice(0, at).reduce((sum, each) => sum + each, 0),
							total: behind - at,
							heldBy: at === 0 && nth < held ? ['rail'] : [],
						})),
					);
					const { kind, first, high, crowded, notFirst } = bandsOf(places);
					const top = places.filter(({ place }) => place === 1);
					const standing = top.filter(({ total, heldBy }) => total > 0 || heldBy.length > 0);
					expect(high.length).toBeLessThanOrEqual(3);
					expect(first.every((id) => high.includes(id))).toBe(true);
					if (kind === 'first') {
						expect(first).toEqual(standing.map(({ priority }) => priority.id));
						expect([...high, ...crowded, ...notFirst].toSorted()).toEqual(
							places.map(({ priority }) => priority.id).toSorted(),
						);
					} else {
						expect([first, notFirst]).toEqual([[], []]);
						if (kind === 'no-points') expect(standing).toEqual([]);
						else expect(top.length).toBeGreaterThan(3);
					}
				}
	});

	test('before the first answer, and where no answer pushes anything', () => {
		expectTrue(model, {});
		expectTrue(model, answered({ outage: 'annoying', job: 'not-sure' }, model));
	});

	test('in random walks, whole and broken off, and in random models', () => {
		const dice = diceFrom(18);
		for (let run = 0; run < 600; run += 1) {
			expectTrue(model, (run % 2 ? randomWalk : randomAnswers)(model, dice));
			const other = run % 3 ? shop : randomModel(dice);
			expectTrue(other, randomAnswers(other, dice));
		}
	});
});

test.each([
	[[], ''],
	[['A'], 'A'],
	[['A', 'B', 'C'], 'A, B, and C'],
])('the names %o are joined as “%s”', (names, joined) => {
	expect(listed(names)).toBe(joined);
});

test('where fear and facts part, what parts them is told, and a fear that comes second is called so', () => {
	const dice = diceFrom(8);
	const seen = { divided: 0, next: 0 };
	for (let left = 300; left > 0; left -= 1) {
		const answers = randomAnswers(model, dice);
		const { agreement, ranking } = evaluate(model, answers);
		const said = `${agreementInWords(agreement, ranking)}.`;
		const told = agreementInFull(agreement, ranking);
		if (agreement.kind !== 'part') expect(told).toBe(said);
		else if (agreement.rail) expect(told).toBe(`${said} A guard rail decides it.`);
		else if (told !== said) {
			const { question = '' } = agreement.divide ?? {};
			const given = model.questions.find(({ id }) => id === question)?.options ?? [];
			const reasons = given.flatMap(({ pushes }) => pushes.map(({ reason }) => reason));
			expect(reasons).toContain(told.replace(`${said} What divides them most: `, ''));
			seen.divided += 1;
		}
		const isSaid = answers['defeat']?.kind === 'chosen';
		if (agreement.kind !== 'agree' && agreement.kind !== 'part') continue;
		expect(said).toMatch(isSaid ? /^What is feared most / : /^What is feared next /);
		seen.next += isSaid ? 0 : 1;
	}
	expect(Math.min(seen.divided, seen.next)).toBeGreaterThan(5);
});

test('neighbours that share first place are told apart by their own question, others by talking', () => {
	const tied = (...ids: string[]) =>
		tiedInWords(rank(model, {}).places.filter(({ priority }) => ids.includes(priority.id)));
	const { rule } = model.priorities.find(({ id }) => id === 'learning')!.nearest;
	expect(tied('learning', 'time-to-market')).toContain(rule);
	expect(tied('learning', 'safety')).toContain('which failure you would rather explain');
});
