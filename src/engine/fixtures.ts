import { readAnswers } from './read-answers.ts';
import type { Answers, PlainAnswers } from './answers.ts';
import type { GuardRail, Model, Option, Practice, Priority, Strength } from './model.ts';

const strengths: Readonly<Record<string, Strength>> = {
	'+++': 'strong',
	'+': 'some',
	'--': 'opposes',
};

/** A priority of which only the name matters. */
export function priority(id: string): Priority {
	return {
		id,
		title: `Title of ${id}`,
		name: `${id.slice(0, 1).toUpperCase()}${id.slice(1)}`,
		summary: '',
		protects: '',
		test: '',
		mapsTo: [],
		nearest: { priority: id, rule: '' },
		measures: [],
		scenario: {
			source: '',
			stimulus: '',
			artefact: '',
			environment: '',
			response: '',
			measure: '',
		},
		whenFirst: { cadence: '', rollout: '', tests: '', watch: '', onCall: '', skip: '' },
		changes: [`When ${id} is settled.`],
	};
}

/** An option whose pushes are written like `availability +++, learning --`. */
export function option(id: string, pushes: string, more: Partial<Option> = {}): Option {
	return {
		id,
		label: `It is ${id}`,
		pushes: pushes.split(', ').flatMap((push) => {
			const [to = '', sign = ''] = push.split(' ');
			const strength = strengths[sign];
			return strength
				? [{ priority: to, strength, reason: `${id} and ${to}.`, source: 'inference' }]
				: [];
		}),
		...more,
	};
}

export function practice(id: string, topic: string, more: Partial<Practice>): Practice {
	return {
		id,
		title: `The ${id}`,
		summary: '',
		topic,
		serves: [],
		taxes: [],
		advise: [],
		leaveOut: [],
		...more,
	};
}

export function guardRail(id: string, more: Partial<GuardRail>): GuardRail {
	return {
		id,
		title: `The ${id}`,
		summary: '',
		rule: `Mind the ${id}.`,
		raised: [],
		advises: [],
		asks: [],
		source: 'inference',
		...more,
	};
}

const hint = { why: '', where: '' };

/** A guide that fits in a head: four priorities, five questions, 216 walks. */
export const shop: Model = {
	version: '1.0',
	priorities: ['availability', 'correctness', 'safety', 'learning'].map(priority),
	questions: [
		{
			id: 'job',
			title: 'What is it for?',
			name: 'Job',
			choose: 'one',
			...hint,
			options: [
				option('sell', 'availability +++, correctness +', {
					formerly: ['trade'],
					until: 'When it is given away.',
				}),
				option('count', 'correctness +++'),
				option('explore', 'learning +++, availability --'),
			],
		},
		{
			id: 'outage',
			title: 'What does an hour down cost?',
			name: 'Outage',
			choose: 'one',
			scale: true,
			...hint,
			formerly: ['downtime'],
			options: [
				option('shrug', 'availability --, learning +'),
				option('costly', 'availability +++'),
				option('severe', 'availability +++, learning --'),
			],
		},
		{
			id: 'wrong',
			title: 'What does a wrong result cost?',
			name: 'Wrong',
			choose: 'one',
			scale: true,
			...hint,
			options: [
				option('repairable', 'correctness +'),
				option('silent', 'correctness +++'),
				option('people', 'correctness +++, safety +++, learning --'),
			],
		},
		{
			id: 'duties',
			title: 'What are you bound to?',
			name: 'Duties',
			choose: 'many',
			...hint,
			options: [option('audited', 'correctness +'), option('regulated', 'safety +++')],
		},
		{
			id: 'feedback',
			title: 'How do you find out?',
			name: 'Feedback',
			choose: 'one',
			...hint,
			options: [option('live', 'learning +'), option('request', '')],
		},
	],
	guardRails: [
		guardRail('safety-floor', {
			raised: [{ wrong: 'people' }, { duties: 'regulated' }],
			holds: { first: 'safety' },
		}),
		guardRail('count-before-uptime', {
			raised: [{ job: 'count' }],
			holds: { above: 'correctness', below: 'availability' },
			advises: ['stop-switch'],
		}),
		guardRail('learning-needs-a-decision', {
			raised: [{ first: 'learning' }],
			asks: ['assumption', 'threshold'],
		}),
		guardRail('not-shipped', { always: true }),
		guardRail('close-call', { engine: 'close-call' }),
	],
	practices: [
		practice('canary', 'rollout', {
			serves: ['availability'],
			taxes: ['learning'],
			advise: [{ when: { high: 'availability' }, because: 'A small share shows it first.' }],
			leaveOut: [
				{
					when: { first: 'learning' },
					unless: [{ high: 'availability' }],
					because: 'Nobody would notice.',
				},
			],
		}),
		practice('smoke-test', 'slow-suite', {
			advise: [
				{ when: { job: 'explore' }, unless: [{ wrong: 'people' }], because: 'The code will go.' },
			],
		}),
		practice('full-suite', 'slow-suite', {
			serves: ['correctness'],
			advise: [
				{ when: { job: ['sell', 'count'] }, because: 'People rely on it.' },
				{ when: { job: 'explore', wrong: 'people' }, because: 'Somebody may be hurt.' },
			],
		}),
		practice('stop-switch', 'isolation', {}),
		practice('dig', 'request', {
			advise: [{ when: { feedback: 'request' }, because: 'A request is not a need.' }],
		}),
	],
	tensions: [
		{
			id: 'costly-idea',
			when: { job: 'explore', outage: ['costly', 'severe'] },
			says: 'It cannot cost much yet.',
			ask: 'Is it the neighbour?',
		},
	],
};

/** Answers of the small guide; throws when they are not its. */
export function answered(plain: PlainAnswers, model: Model = shop): Answers {
	const { answers, ignored } = readAnswers(model, plain);
	if (ignored.length) throw new Error(JSON.stringify(ignored));
	return answers;
}

/** A shop on which people depend: availability first. */
export const checkout = answered({
	job: 'sell',
	outage: 'severe',
	wrong: 'repairable',
	duties: ['audited'],
	feedback: 'live',
});

/** An idea nobody has tried yet: learning first. */
export const experiment = answered({
	job: 'explore',
	outage: 'shrug',
	wrong: 'repairable',
	duties: [],
	feedback: 'live',
});
