import { expect, test } from 'vitest';
import { toPlain } from '../../engine/guide/answers.ts';
import { checkout, experiment, shop } from '../../tests/fixtures/model.ts';
import { framesBetween } from './turning-frames.ts';

test('one answer changes at a time, until the other answers stand there', () => {
	const frames = framesBetween(shop, checkout, experiment);
	expect(frames.map(({ says }) => says)).toEqual([
		'',
		'Job: It is explore',
		'Outage: It is shrug',
		'Duties: none of these',
	]);
	expect(toPlain(shop, frames.at(-1)?.answers ?? {})).toEqual(toPlain(shop, experiment));
});
