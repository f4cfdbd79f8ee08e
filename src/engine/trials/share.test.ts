import { expect, test } from 'vitest';
import { shareOf } from './share.ts';

test('a share has Wilson’s interval: 21 of 30 lies between 52 and 83 %', () => {
	const { rate, low, high } = shareOf(21, 30);
	expect(rate).toBeCloseTo(0.7);
	expect(low).toBeCloseTo(0.521, 3);
	expect(high).toBeCloseTo(0.833, 3);
});

test('no failure leaves room for one, and no trial for anything', () => {
	expect(shareOf(30, 30)).toMatchObject({ rate: 1, high: 1 });
	expect(shareOf(30, 30).low).toBeCloseTo(0.886, 3);
	expect(shareOf(0, 0)).toMatchObject({ rate: 0, low: 0, high: 1 });
});
