import { expect, test } from 'vitest';
import type { DecisionTree } from '../engine/tree/tree.ts';
import { readTree } from '../model/tree/document.ts';
import { practice, shop } from '../tests/fixtures/model.ts';
import { realBook as book, realModel as model } from '../tests/fixtures/real-book.ts';
import { contradictionsIn, type Shared } from './trees-and-guide.ts';

const cheap = { wrong: ['redone', 'repairable'] };
const grave = { wrong: ['law-or-money', 'irreversible'] };
const harmless = { wrong: [...cheap.wrong, ...grave.wrong], 'not-duties': 'safety-regulated' };
const harmful = { wrong: 'people' };
const early = { stage: ['unproven', 'throwaway'] };
const insiders = { misuse: 'insiders', wrong: 'irreversible' };

/** What an answer in a tree tells the guide; an answer that it does not ask for is left out. */
const shared: Readonly<Record<string, Shared>> = {
	'where-does-the-slow-suite-run': {
		topic: 'slow-suite',
		answers: {
			'could-a-wrong-result-hurt-somebody=somebody-hurt': harmful,
			'could-a-wrong-result-hurt-somebody=nobody-hurt': harmless,
			'do-people-already-rely-on-it=not-yet': { ...early, outage: ['shrug', 'annoying'] },
			'do-people-already-rely-on-it=people-rely': { stage: ['relied-on', 'replacing'] },
			'what-could-it-break-for-good=nothing-else': {
				...cheap,
				neighbours: [],
				undo: ['minutes', 'hours-days'],
			},
			'what-could-it-break-for-good=a-neighbour': {
				...cheap,
				neighbours: 'beside-critical',
				undo: ['minutes', 'hours-days'],
			},
			'what-could-it-break-for-good=something-irreversible': { undo: 'never' },
			'how-long-until-a-bad-change-is-gone-everywhere=within-minutes': { undo: 'minutes' },
			'how-long-until-a-bad-change-is-gone-everywhere=hours-or-days': { undo: 'hours-days' },
			'how-long-until-a-bad-change-is-gone-everywhere=weeks-or-never': { undo: ['weeks', 'never'] },
			'do-many-others-stop-when-main-is-broken=many-others': { job: 'build-on' },
			'do-many-others-stop-when-main-is-broken=few-others': { 'not-job': 'build-on' },
		},
	},
	'how-should-this-change-reach-users': {
		answers: {
			'could-this-change-hurt-somebody=somebody-hurt': harmful,
			'could-this-change-hurt-somebody=nobody-hurt': harmless,
			'how-long-until-it-is-gone-everywhere=within-minutes': { undo: 'minutes' },
			'how-long-until-it-is-gone-everywhere=hours-or-days': { undo: 'hours-days' },
			'how-long-until-it-is-gone-everywhere=several-weeks': { undo: 'weeks' },
			'how-long-until-it-is-gone-everywhere=practically-never': { undo: 'never' },
			'would-you-see-a-mistake-within-the-hour=seen-at-once': { feedback: 'live' },
			'would-you-see-a-mistake-within-the-hour=silent-mistake': { feedback: 'only-failure' },
			'what-do-you-want-to-know=whether-it-works': { stage: 'relied-on' },
			'what-do-you-want-to-know=whether-it-is-wanted': { stage: 'unproven' },
			'what-do-you-want-to-know=nothing-much': { ...cheap, outage: ['shrug', 'annoying'] },
		},
		refuses: {
			'one-site-at-a-time-with-somebody-watching': ['canary-release'],
			'to-everyone-at-once': ['cohort-rollout'],
		},
	},
	'may-the-experiment-ship-beside-something-critical': {
		answers: {
			'what-do-the-two-share=nothing-live': { ...early, neighbours: [] },
			'what-do-the-two-share=a-page-or-call': { ...early, neighbours: 'beside-critical' },
			'what-do-the-two-share=a-database-or-host': { ...early, neighbours: 'beside-critical' },
			'what-do-the-two-share=one-release': { ...early, neighbours: 'beside-critical' },
			'how-fast-can-you-switch-it-off=within-minutes': { undo: 'minutes' },
			'how-fast-can-you-switch-it-off=needs-a-release': { undo: 'hours-days' },
		},
	},
	'may-we-learn-on-real-data-or-money': {
		answers: {
			'whose-data-or-money-would-be-at-risk=only-ours': { ...early, duties: [] },
			'whose-data-or-money-would-be-at-risk=somebody-elses': {
				...early,
				duties: ['personal-data', 'sensitive-data'],
			},
			'could-they-bear-the-loss=a-small-loss': { wrong: 'repairable' },
			'could-they-bear-the-loss=a-grave-loss': grave,
			'could-they-bear-the-loss=a-bodily-harm': harmful,
		},
		refuses: { 'treat-it-as-the-real-thing': ['smoke-test-only'] },
	},
	'stop-or-carry-on-when-in-doubt': {
		answers: {
			'could-carrying-on-hurt-somebody=somebody-hurt': harmful,
			'could-carrying-on-hurt-somebody=nobody-hurt': harmless,
			'what-costs-more-silence-or-a-wrong-result=a-wrong-result': {
				...grave,
				outage: ['shrug', 'annoying', 'costly'],
			},
			'what-costs-more-silence-or-a-wrong-result=an-hour-of-silence': {
				...cheap,
				outage: ['costly', 'severe'],
			},
			'can-a-mistake-be-put-right-afterwards=it-can': cheap,
			'can-a-mistake-be-put-right-afterwards=it-cannot': grave,
		},
		refuses: {
			'carry-on-with-less': ['stop-and-quarantine'],
			'carry-on-and-reconcile-the-same-day': ['stop-and-quarantine'],
		},
	},
	'what-is-this-software-for': {
		answers: {
			'who-would-notice-first-if-it-vanished=only-us': { job: 'find-out' },
			'what-could-they-no-longer-do=complete-an-order': { job: 'transact' },
			'what-could-they-no-longer-do=do-a-task': { job: 'tool' },
			'what-could-they-no-longer-do=reach-each-other': { job: 'connect' },
			'what-could-they-no-longer-do=build-on-it': { job: 'build-on' },
			'what-could-they-no-longer-do=stay-protected': { job: 'protect' },
			'what-would-our-own-staff-lose=hours-of-work': { job: 'operate' },
			'what-would-our-own-staff-lose=a-defence': { job: 'protect' },
			'what-do-people-do-with-what-it-shows=read-or-enjoy': { job: 'inform' },
			'could-a-wrong-figure-injure-somebody=yes-somebody': { ...harmful, job: 'control' },
			'could-a-wrong-figure-injure-somebody=no-injury': { ...harmless, job: 'facts' },
			'could-the-machine-hurt-somebody=yes-somebody': { ...harmful, job: 'control' },
			'could-the-machine-hurt-somebody=no-nobody': { ...harmless, job: 'tool' },
		},
	},
	'may-a-model-answer-this': {
		answers: {
			'does-it-answer-or-act=it-answers': { job: 'inform' },
			'does-it-answer-or-act=it-acts': { job: ['tool', 'operate'] },
			'who-notices-a-wrong-answer-first=the-reader-at-once': { wrong: 'redone' },
			'who-notices-a-wrong-answer-first=the-person-concerned': { wrong: 'law-or-money' },
			'who-notices-a-wrong-answer-first=no-one-at-first': grave,
			'what-could-its-rights-destroy=nothing-of-value': cheap,
			'what-could-its-rights-destroy=a-gate-stands-before-it': insiders,
			'what-could-its-rights-destroy=more-than-it-needs': insiders,
		},
	},
	'is-it-done': {
		answers: {
			'is-it-running-in-production=not-yet': { stage: ['unproven', 'wanted', 'throwaway'] },
			'does-the-wait-protect-something=a-known-peak': {
				peak: 'known-peak',
				outage: ['costly', 'severe'],
			},
			'has-it-given-its-answer=already-answered': { stage: 'throwaway' },
			'has-it-given-its-answer=not-answered': { stage: 'unproven' },
			'how-would-you-know-if-it-failed-them=only-complaints': { feedback: 'only-failure' },
		},
	},
};

const trees = book.documents
	.filter(({ kind }) => kind === 'decision-trees')
	.map((document) => readTree(document).tree);

test('trees and the guide say the same on the walks they share', () => {
	for (const [id, what] of Object.entries(shared)) {
		const tree = trees.find((each) => each.id === id)!;
		const steps = tree.nodes.flatMap((node) =>
			'answers' in node ? node.answers.map((answer) => `${node.id}=${answer.id}`) : [],
		);
		expect(Object.keys(what.answers).filter((step) => !steps.includes(step))).toEqual([]);
		expect(contradictionsIn(model, tree, what)).toEqual([]);
	}
});

test('a tree that contradicts the guide is told, with the walk', () => {
	const umbrella = (practices: readonly string[]): DecisionTree => ({
		id: 'umbrella',
		title: '',
		start: 'rain',
		aliases: {},
		nodes: [
			{
				id: 'rain',
				title: '',
				summary: '',
				answers: [{ id: 'yes', label: '', because: '', go: 'end' }],
			},
			{ id: 'end', title: '', summary: '', practices },
		],
	});
	const when = { job: 'sell' };
	const coat = practice('coat', 'tests', { leaveOut: [{ when, because: 'It is warm.' }] });
	const hat = practice('hat', 'tests', { advise: [{ when, because: 'The sun shines.' }] });
	const wet = { ...shop, practices: [...shop.practices, coat, hat] };
	const answers = { 'rain=yes': when };
	const found = (practices: readonly string[], more: Partial<Shared> = {}) =>
		contradictionsIn(wet, umbrella(practices), { answers, ...more });
	expect(found(['hat'])).toEqual([]);
	expect(found(['coat'])).toEqual([
		'umbrella: rain=yes → end: it names “coat”, which the guide leaves out.',
	]);
	expect(found([], { refuses: { end: ['hat'] } })).toEqual([
		'umbrella: rain=yes → end: it speaks against “hat”, which the guide advises.',
	]);
	expect(found(['smoke-test'], { topic: 'slow-suite' })).toEqual([
		'umbrella: rain=yes → end: it takes “smoke-test”, and the guide another.',
	]);
	// Where the guide has not been told, nothing is contradicted.
	expect(contradictionsIn(wet, umbrella(['coat']), { answers: {} })).toEqual([]);
});
