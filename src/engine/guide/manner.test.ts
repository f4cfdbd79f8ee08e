import { expect, test } from 'vitest';
import { mannersOf } from './manner.ts';
import { rank } from './ranking.ts';
import { checkout, practice, shop } from '../../tests/fixtures/model.ts';

const { places } = rank(shop, checkout);
const [first, second] = places.map((ranked) => ({
	...ranked,
	priority: {
		...ranked.priority,
		whenFirst: {
			cadence: 'daily',
			rollout: 'canary',
			tests: 'few',
			watch: 'uptime',
			onCall: 'pager',
			skip: 'polish',
			with: { rollout: ['canary'] },
			without: { tests: ['full-suite'] },
		},
	},
}));
const canary = practice('canary', 'rollout', {});
const suite = practice('full-suite', 'slow-suite', {});

test('a line that the advice contradicts is not said', () => {
	const advised = [
		{ topic: 'slow-suite', advised: [{ practice: suite, because: [], byRails: [] }] },
	];
	const leftOut = [{ practice: canary, because: [] }];
	expect(mannersOf([first!], [], [])[0]?.lines).toMatchObject({ rollout: 'canary', tests: 'few' });
	expect(mannersOf([first!], advised, [])[0]?.lines).not.toHaveProperty('tests');
	expect(mannersOf([first!], [], leftOut)[0]?.lines).not.toHaveProperty('rollout');
});

test('what may be skipped is only said where one priority stands first alone', () => {
	expect(mannersOf([first!], [], [])[0]?.lines).toHaveProperty('skip');
	for (const { lines: each } of mannersOf([first!, second!], [], []))
		expect(each).not.toHaveProperty('skip');
});
