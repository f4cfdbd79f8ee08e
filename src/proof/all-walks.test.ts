import { expect, test } from 'vitest';
import { evaluate } from '../engine/guide/advice.ts';
import { visitAllWalks, walker } from './all-walks.ts';
import { has, type Bits } from './bits.ts';
import { applies } from '../engine/guide/condition.ts';
import { compile, type Compiled } from './compiled.ts';
import { answered, shop } from '../tests/fixtures/model.ts';
import { diceFrom, randomModel } from '../tests/fixtures/random.ts';
import type { Model } from '../engine/guide/model.ts';
import { verdictsOn, type Verdicts } from './verdicts.ts';
import { witnessOf, type Walked } from './walked.ts';

const idsIn = (things: readonly { readonly id: string }[], bits: Bits) =>
	things.filter((_, at) => has(bits, at)).map(({ id }) => id);

function expectSame(
	{ model }: Compiled,
	walked: Walked,
	verdicts: Verdicts,
	witness: ReturnType<typeof witnessOf>,
) {
	const answers = answered(witness, model);
	const { ranking, guardRails, topics, tensions } = evaluate(model, answers);
	const inOrder = (ids: readonly string[]) =>
		model.priorities.map(({ id }) => id).filter((id) => ids.includes(id));
	expect(idsIn(model.priorities, Int32Array.of(walked.first))).toEqual(inOrder(ranking.first));
	expect(idsIn(model.priorities, Int32Array.of(walked.high))).toEqual(inOrder(ranking.high));
	for (const { priority, total, place } of ranking.places) {
		const at = model.priorities.indexOf(priority);
		expect(walked.totals[at]).toBe(total);
		if (walked.places[at]) expect(walked.places[at]).toBe(place);
	}
	const advised = topics.flatMap((topic) => topic.advised.map(({ practice }) => practice.id));
	expect(idsIn(model.practices, verdicts.advised).toSorted()).toEqual(advised.toSorted());
	const leftOut = model.practices.filter((practice) =>
		practice.leaveOut.some((rule) => applies(rule, answers, ranking)),
	);
	expect(idsIn(model.practices, verdicts.leftOut)).toEqual(leftOut.map(({ id }) => id));
	expect(idsIn(model.guardRails, verdicts.raised)).toEqual(
		guardRails.filter(({ rail }) => !rail.engine).map(({ rail }) => rail.id),
	);
	expect(idsIn(model.tensions, verdicts.tensions)).toEqual(tensions.map(({ id }) => id));
}

function compareAll(model: Model, isTaken: () => boolean): number {
	const compiled = compile(model);
	const verdicts = verdictsOn(compiled);
	return visitAllWalks(compiled, (walked) => {
		if (!isTaken()) return;
		verdicts.judge(walked);
		expectSame(compiled, walked, verdicts, witnessOf(compiled, walked));
	});
}

test('all 216 walks of the shop come out as the guide says', () => {
	expect(compareAll(shop, () => true)).toBe(216);
});

test('a sample of the walks of 40 random models comes out as the guide says', () => {
	const dice = diceFrom(4);
	for (let round = 0; round < 40; round += 1) compareAll(randomModel(dice), () => dice(60) === 0);
});

test('a single walk gives every priority its place', () => {
	const walk = walker(compile(shop));
	expect([...walk([0, 2, 0, 1, 0]).places]).toEqual([1, 2, 3, 4]);
	expect([...walk([0, 2, 0, 2, 0]).places]).toEqual([2, 3, 1, 4]);
});
