import { expect, test } from 'vitest';
import { chainOf, treeOfEdges } from '../../tests/fixtures/trees.ts';
import { umbrella } from '../../tests/fixtures/umbrella.ts';
import { answer, begin, replay } from './walk.ts';

const yes = { id: 'yes', label: 'Yes', because: '', go: 'take-the-umbrella' };

test('an answer leads on and leaves the earlier walk untouched', () => {
	const before = begin(umbrella);
	const after = answer(umbrella, before, yes);

	expect(after).toMatchObject({
		at: 'take-the-umbrella',
		trail: [{ question: 'is-it-raining', answer: 'yes' }],
	});
	expect(before).toMatchObject({ at: 'is-it-raining', trail: [] });
});

test('a walk that has ended takes no more answers', () => {
	const ended = answer(umbrella, begin(umbrella), yes);
	expect(() => answer(umbrella, ended, yes)).toThrow('has ended');
});

test('a tree without its start cannot be walked', () => {
	expect(() => begin({ ...umbrella, start: 'nowhere' })).toThrow('has no node “nowhere”');
});

const rain = { question: 'is-it-raining', answer: 'not-yet' };
const clouds = { question: 'do-you-see-clouds', answer: 'no' };

test('replaying answers leads to where they led, in whatever order they are given', () => {
	expect(replay(umbrella, [rain, clouds]).walk.at).toBe('leave-it-at-home');
	expect(replay(umbrella, [clouds, rain]).walk.at).toBe('leave-it-at-home');
});

test('a changed answer keeps the later ones that still fit', () => {
	const { walk, left } = replay(umbrella, [{ ...clouds, answer: 'yes' }, rain, clouds]);
	expect(walk.at).toBe('take-the-umbrella');
	expect(left).toEqual([]);
});

test('an answer the walk does not come by is kept aside, and fits again later', () => {
	const detour = replay(umbrella, [{ ...rain, answer: 'yes' }, clouds]);
	expect(detour.walk.at).toBe('take-the-umbrella');
	expect(detour.left).toEqual([{ ...clouds, why: 'off-path' }]);
	expect(replay(umbrella, [rain, ...detour.left]).walk.at).toBe('leave-it-at-home');
});

test('what a tree no longer has is told, and the walk ends before it', () => {
	const { walk, left } = replay(umbrella, [
		rain,
		{ question: 'do-you-see-clouds', answer: 'perhaps' },
		{ question: 'is-it-cold', answer: 'yes' },
	]);
	expect(walk.at).toBe('do-you-see-clouds');
	expect(left.map(({ why }) => why)).toEqual(['no-answer', 'no-question']);
});

test('a question’s former name is understood, and its present name given', () => {
	const { walk } = replay(umbrella, [rain, { question: 'is-the-sky-grey', answer: 'no' }]);
	expect(walk.at).toBe('leave-it-at-home');
	expect(walk.trail.at(-1)).toEqual(clouds);
});

test('a replay ends even on a tree that goes round in circles', () => {
	const step = { question: 'a', answer: '0' };
	expect(replay(treeOfEdges('a a'), [step]).walk.at).toBe('a');
});

test('a chain of 500 questions is walked to its end', () => {
	const steps = Array.from({ length: 500 }, (_, at) => ({
		question: `question-${at}`,
		answer: '0',
	}));
	expect(replay(chainOf(500), steps).walk).toMatchObject({ at: 'end', trail: { length: 500 } });
});
