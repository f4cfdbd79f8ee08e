import { diceFrom } from '../fixtures/random.ts';

/** Fragments that no reader writes and anybody may send: a fixed, pseudo-random mixture. */
export function hostileFragments(count: number): string[] {
	const next = diceFrom(20261123);
	const pick = (from: readonly string[]) => from[next(from.length)] ?? '';
	const bytes = () =>
		Array.from({ length: next(60) }, () => String.fromCharCode(next(0x2ff))).join('');
	const shapes = [
		() => bytes(),
		() => `${pick(words)}=${pick(words)}`,
		() => `${pick(words)}=${pick(words)}&${pick(words)}=${bytes()}`,
		() => '%'.repeat(1 + next(9)) + bytes(),
		() => `${pick(words)}=${'x'.repeat(next(20_000))}`,
		() => encodeURIComponent(`"><img src=x onerror=alert(${next(9)})>`),
		() => '&='.repeat(1 + next(400)),
	];
	return Array.from({ length: count }, () => shapes[next(shapes.length)]?.() ?? '');
}

const words = [
	'__proto__',
	'constructor',
	'prototype',
	'toString',
	'hasOwnProperty',
	'javascript:alert(1)',
	'<script>alert(1)</script>',
	'%00',
	'%E0%A4%A',
	'job',
	'transact',
	'duties',
	'v',
	'9.9',
	'not-sure',
	'\u202e',
	'\ud800',
	'',
];
