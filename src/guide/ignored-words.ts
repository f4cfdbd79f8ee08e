import type { IgnoredRule } from '../engine/record/ignored.ts';
import { sayIgnored } from '../engine/record/ignored-sayings.ts';

const rules = {
	'unknown-question': 0,
	'unknown-option': 0,
	'one-answer-only': 0,
	'not-an-answer': 0,
	'unknown-key': 0,
	'duplicate-key': 0,
	'broken-escape': 0,
	'broken-line': 0,
	'cut-short': 0,
	altered: 0,
	'too-long': 0,
	shortened: 0,
	'wrong-value': 0,
	'not-a-record': 0,
	more: 0,
} satisfies Record<IgnoredRule, 0>;

/** A sentence for each rule, with `{at}` and `{value}` to be filled in; the first is for want of a value. */
export type IgnoredWords = Readonly<Record<IgnoredRule, readonly [string, string]>>;

/** The engine’s own sentences as data, so that the browser gets them with the model and not as script. */
export function ignoredWords(): IgnoredWords {
	return Object.fromEntries(
		Object.keys(rules).map((key) => {
			const rule = key as IgnoredRule;
			return [
				rule,
				[sayIgnored({ rule, at: '{at}' }), sayIgnored({ rule, at: '{at}', value: '{value}' })],
			];
		}),
	) as Record<IgnoredRule, [string, string]>;
}
