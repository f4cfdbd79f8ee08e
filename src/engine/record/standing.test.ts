import { describe, expect, test } from 'vitest';
import { readBook } from '../../check/read/book.ts';
import { readModel } from '../../check/read/model.ts';
import { compile } from '../../proof/compiled.ts';
import { visitAllWalks } from '../../proof/all-walks.ts';
import { witnessOf } from '../../proof/walked.ts';
import { answered, shop } from '../../tests/fixtures/model.ts';
import { diceFrom, randomAnswers, randomModel, randomWalk } from '../../tests/fixtures/random.ts';
import { advise, evaluate } from '../guide/advice.ts';
import type { Answers, PlainAnswers } from '../guide/answers.ts';
import type { Model } from '../guide/model.ts';
import type { Ranked } from '../guide/ranking.ts';
import { writeRecord } from './record.ts';
import { listed, namesOf, notFirstInWords, standingInWords } from './standing.ts';

const model = readModel(readBook('.'));
if (!model) throw new Error('The book has no model.');

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

/** Ten answers after which four share place one, as one of 22,274 walks. */
const shared: PlainAnswers = {
	job: 'transact',
	stage: 'unproven',
	outage: 'annoying',
	peak: 'no-peak',
	wrong: 'repairable',
	undo: 'weeks',
	neighbours: 'beside-critical',
	duties: ['audited', 'promise'],
	feedback: 'slow',
	binding: 'fixed-date',
};

describe('what is said of first place, and of what is deliberately not first, is true', () => {
	test('where four share place one', () => {
		const answers = answered(shared, model);
		expectTrue(model, answers);
		const record = writeRecord(advise(model, answers), {}, {});
		expect(record).toContain(
			'Chosen option: “Nothing comes first yet: Correctness, Learning, Time to market, and Trust and autonomy share place 1, and more than three cannot be first”.\n',
		);
		expect(record).not.toMatch(/Neutral|deliberately not first:|speaks/);
	});

	test('before the first answer, and where no answer pushes anything', () => {
		expectTrue(model, {});
		expectTrue(model, answered({ outage: 'annoying', job: 'not-sure' }, model));
	});

	test('in a walk of every shape that there is', () => {
		const compiled = compile(model);
		const shapes = new Map<string, PlainAnswers>();
		visitAllWalks(compiled, (walked) => {
			const counts = [0, 0, 0, 0];
			for (const place of walked.places) if (place < 4) counts[place]! += 1;
			const shape = `${counts}`;
			if (!shapes.has(shape)) shapes.set(shape, witnessOf(compiled, walked));
		});
		expect(shapes.size).toBeGreaterThan(20);
		for (const witness of shapes.values()) expectTrue(model, answered(witness, model));
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
