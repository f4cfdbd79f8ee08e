import { expect, test } from 'vitest';
import { bookOf, guideTexts, short } from '../../tests/fixtures/book-of.ts';
import { findWrongSums } from './case-sums.ts';

const texts = guideTexts();
const gate = 'case-studies/checkout-page.mdx';
const front = texts[gate] ?? '';
const top = front.split('\n').length;
const section = '## What comes first, and what deliberately does not';
const link = '[the checkout](../case-studies/checkout-page.mdx)';

/** What is told of a case and of another page with these texts. */
const told = (body: string, page: string) =>
	findWrongSums(
		bookOf({ ...texts, [gate]: front + body, 'principle/a.mdx': `---\ntitle: A\n---\n${page}` }),
	);

test('a sum that the engine does not give is told where it stands', () => {
	const first = '[Availability](../priorities/availability.mdx) comes first with 14 points';
	const problems = told(
		`${section}\n\n${first}, security is second with six.`,
		`On ${link} security has eight points.`,
	);
	expect(short(problems)).toEqual([
		`${top + 2}:65 case-claim`,
		`${top + 2}:100 case-claim`,
		'4:67 case-claim',
	]);
	expect(problems.map(({ message }) => message)).toEqual([
		'Availability has 15 points in “checkout-page”, and not 14.',
		'security has 7 points in “checkout-page”, and not 6.',
		'security has 7 points in “checkout-page”, and not 8.',
	]);
});

test('what is true, what is no sum, and what other answers would give, passes', () => {
	const body = `${section}

Availability has fifteen points, correctness 3. Ease has two parts. With a duty, compliance rises to 8 points.

## What would change the ranking

Fear abuse most, and security leads with 12.`;
	expect(told(body, 'Availability has 99 points.')).toEqual([]);
});
