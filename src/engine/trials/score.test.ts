import { expect, test } from 'vitest';
import { feared, trialOf } from '../../tests/fixtures/trials.ts';
import { markOf, scoresOf, verdictOf } from './score.ts';

test('first place is accepted, ruled out or neither; a shared one is as bad as its worst', () => {
	const trial = trialOf();
	expect(markOf(trial, ['availability'])).toBe('accepted');
	expect(markOf(trial, ['correctness'])).toBe('neither');
	expect(markOf(trial, ['availability', 'correctness'])).toBe('neither');
	expect(markOf(trial, ['availability', 'learning'])).toBe('ruled-out');
	expect(markOf(trial, [])).toBe('neither');
});

test('each reader’s reasoning and facts are scored alone and together', () => {
	const [a, b] = scoresOf(feared, trialOf());
	expect(a).toMatchObject({
		reader: 'A',
		agree: true,
		ways: {
			both: { first: ['availability'], mark: 'accepted' },
			reasoning: { first: ['availability'], mark: 'accepted' },
			facts: { first: ['availability'], mark: 'accepted' },
		},
	});
	expect(b).toMatchObject({
		agree: false,
		ways: { both: { mark: 'accepted' }, reasoning: { first: ['learning'], mark: 'ruled-out' } },
	});
});

test('whoever says nothing of what would defeat it neither agrees nor parts', () => {
	const [reader] = trialOf().readers;
	const answers = { ...reader?.answers, defeat: 'not-sure' };
	const readers = [{ name: 'A', recognised: false, answers }];
	const [score] = scoresOf(feared, trialOf({ readers }));
	expect(score).not.toHaveProperty('agree');
	expect(score?.ways.reasoning).toEqual({ first: [], mark: 'neither' });
});

test('a practice and a rail are given where the guide names them, a sentence where its judge says so', () => {
	const [a, b] = scoresOf(feared, trialOf());
	expect(a?.required).toEqual(['clear', 'absent', 'general']);
	expect(b?.required).toEqual(['clear', 'absent', undefined]);
	expect(a?.forbidden).toEqual(['absent']);
});

test('what a judge read in other words counts, unless the guide leaves it out on purpose', () => {
	const explores = {
		...{ job: 'explore', outage: 'shrug', wrong: 'repairable' },
		...{ duties: [], feedback: 'live', defeat: 'unwanted' },
	};
	const trial = trialOf({
		readers: [{ name: 'A', recognised: false, answers: explores }],
		requires: [
			{ practice: 'canary', basis: 'stated', given: { A: 'clear' } },
			{ practice: 'dig', basis: 'stated', given: { A: 'clear' } },
			{ rail: 'safety-floor', basis: 'stated', given: { A: 'general' } },
		],
	});
	expect(scoresOf(feared, trial)[0]?.required).toEqual(['opposed', 'clear', 'general']);
});

test('the verdict is a line, and nothing where nobody has answered', () => {
	expect(verdictOf(feared, trialOf())).toBe(
		'A availability accepted, reasoning accepted, facts accepted, required 1 of 3, forbidden 0 of 1; ' +
			'B availability accepted, reasoning ruled-out, facts accepted, required 1 of 2, forbidden 0 of 1',
	);
	expect(verdictOf(feared, trialOf({ readers: [] }))).toBe('');
});

test('a practice behind the twelve that readers are shown is not given', () => {
	const common = feared.practices[0]!;
	const many = Array.from({ length: 13 }, (_, at) => ({
		...common,
		id: `many-${at}`,
		advise: [{ when: {}, because: 'It is always advised.' }],
		leaveOut: [],
	}));
	const requires = many.map(({ id }) => ({ practice: id, basis: 'stated' as const }));
	const [a] = scoresOf({ ...feared, practices: many }, trialOf({ requires }));
	expect(a?.required.filter((given) => given === 'clear')).toHaveLength(12);
});
