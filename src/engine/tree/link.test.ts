import { expect, test } from 'vitest';
import { isWalkLink, readWalk, writeWalk } from './link.ts';
import { diceFrom } from '../../tests/fixtures/random.ts';
import { chainOf } from '../../tests/fixtures/trees.ts';
import { umbrella } from '../../tests/fixtures/umbrella.ts';
import { begin, replay } from './walk.ts';

test('the address of a walk reads as its answers, and restores it', () => {
	const { walk } = replay(umbrella, [{ question: 'is-it-raining', answer: 'not-yet' }]);
	expect(writeWalk(walk)).toBe('#is-it-raining=not-yet');
	expect(readWalk(umbrella, '#is-it-raining=not-yet')).toEqual({ walk, left: [] });
});

test('a walk that has not begun has no address of its own', () => {
	expect(writeWalk(begin(umbrella))).toBe('');
	expect(readWalk(umbrella, '').walk.at).toBe('is-it-raining');
});

test('a node’s own anchor is no walk', () => {
	expect(isWalkLink('#do-you-see-clouds')).toBe(false);
	expect(isWalkLink('#is-it-raining=yes')).toBe(true);
});

test('letters of any script survive the way into an address and back', () => {
	const id = 'größer-als-öl-日本';
	const tree = {
		...umbrella,
		start: id,
		nodes: [
			...umbrella.nodes,
			{
				id,
				title: '',
				summary: '',
				answers: [{ id: 'ja', label: '', because: '', go: 'leave-it-at-home' }],
			},
		],
	};
	const { walk } = replay(tree, [{ question: id, answer: 'ja' }]);
	expect(writeWalk(walk)).toMatch(/^#[a-zA-Z0-9%=-]+$/);
	expect(readWalk(tree, writeWalk(walk))).toEqual({ walk, left: [] });
});

test('an address from an older edition replays what still exists and says what changed', () => {
	const { walk, left } = readWalk(
		umbrella,
		'#is-it-raining=not-yet&is-the-sky-grey=a-little&is-it-cold=yes',
	);
	expect(walk.at).toBe('do-you-see-clouds');
	expect(left).toEqual([
		{ question: 'is-the-sky-grey', answer: 'a-little', why: 'no-answer' },
		{ question: 'is-it-cold', answer: 'yes', why: 'no-question' },
	]);
});

test.each([
	['a cut escape', '#is-it-raining=%E2%82'],
	['an escape that is none', '#%zz=yes'],
	['two answers in one part', '#is-it-raining=yes=no'],
	['an answer to nothing', '#=yes'],
	['a question without its answer', '#is-it-raining='],
])('%s is told as broken, and the walk begins afresh', (_, fragment) => {
	const { walk, left } = readWalk(umbrella, fragment);
	expect(walk.at).toBe('is-it-raining');
	expect(left.map(({ why }) => why)).toEqual(['broken']);
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
	'%s is a question like any unknown one',
	(name) => {
		expect(
			readWalk(umbrella, `#${name}=yes&is-it-raining=${name}`).left.map(({ why }) => why),
		).toEqual(['no-question', 'no-answer']);
	},
);

test('what is told of a stranger’s address is short and on one line', () => {
	const { left } = readWalk(umbrella, `#${'x'.repeat(5000)}=a%0Ab%E2%80%AEc`);
	expect(left[0]?.question.length).toBeLessThan(70);
	expect(left[0]?.answer).toBe('a bc');
});

test('of 100 kB of address no more is read than any walk needs', () => {
	const { left } = readWalk(chainOf(500), `#${'question-1=nonsense&'.repeat(5000)}`);
	expect(left.length).toBeLessThan(1000);
	for (const sign of 'a&=')
		expect(readWalk(umbrella, sign.repeat(100_000)).walk.at).toBe('is-it-raining');
});

test('2,000 addresses of random bytes never throw', () => {
	const dice = diceFrom(7);
	const pieces = [
		'is-it-raining',
		'yes',
		'=',
		'&',
		'#',
		'%',
		'%E2',
		'<script>',
		'__proto__',
		'\u202e',
		'\0',
		'🌂',
		'\ud800',
	];
	for (let round = 0; round < 2000; round += 1) {
		const parts = Array.from({ length: dice(12) }, () =>
			dice(3) === 0 ? String.fromCharCode(dice(65536)) : (pieces[dice(pieces.length)] ?? ''),
		);
		const { walk } = readWalk(umbrella, parts.join(''));
		expect(umbrella.nodes).toContain(walk.node);
	}
});
