import { pointsOf, type Model, type Push, type Strength } from '../engine/guide/model.ts';
import type { Figures } from './shown-trials.ts';
import { signed } from './signed.ts';

const strengths: readonly Strength[] = ['decisive', 'strong', 'some', 'opposes'];

const grounds: readonly ((push: Push) => boolean)[] = [
	({ source }) => source !== 'inference' && source !== 'reader',
	({ source }) => source === 'inference',
	({ source }) => source === 'reader',
];

/** How many pushes the guide has, and what they rest on. */
export function pushCounts({ questions }: Pick<Model, 'questions'>): Figures {
	const pushes = questions.flatMap(({ options }) => options.flatMap((option) => option.pushes));
	const counts = (of: readonly Push[]) =>
		[...grounds.map((is) => of.filter(is).length), of.length].map((count) => String(count || '–'));
	return {
		title: 'What the pushes rest on',
		head: ['Strength', 'Points', 'A source', 'Our inference', 'Your word', 'In all'],
		rows: [
			...strengths.map((strength) => [
				strength,
				signed(pointsOf(strength)),
				...counts(pushes.filter((push) => push.strength === strength)),
			]),
			['all', '', ...counts(pushes)],
		],
	};
}
