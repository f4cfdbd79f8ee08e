/** Why a part of something read was left aside. */
export type IgnoredRule =
	| 'unknown-question'
	| 'asked-anew'
	| 'unknown-option'
	| 'one-answer-only'
	| 'not-an-answer'
	| 'unknown-key'
	| 'duplicate-key'
	| 'broken-escape'
	| 'broken-line'
	| 'cut-short'
	| 'altered'
	| 'too-long'
	| 'shortened'
	| 'wrong-value'
	| 'not-a-record'
	| 'only-its-link'
	| 'no-fragment'
	| 'more';

export interface Ignored {
	readonly rule: IgnoredRule;
	/** The question, key or line it is about. */
	readonly at: string;
	/** What stood there, shortened. */
	readonly value?: string;
	/** What could have stood there. */
	readonly offered?: readonly string[];
}

export interface IgnoredList {
	readonly ignored: Ignored[];
	ignore(rule: IgnoredRule, at: string, value?: string, offered?: readonly string[]): void;
}

const longest = 30;

/** Collects what is ignored; after thirty entries one last entry, `more`, stands for the rest. */
export function listIgnored(): IgnoredList {
	const ignored: Ignored[] = [];
	return {
		ignored,
		ignore(rule, at, value, offered) {
			if (ignored.length > longest) return;
			if (ignored.length === longest) ignored.push({ rule: 'more', at: '' });
			else
				ignored.push({
					rule,
					at: clip(at),
					...(value === undefined ? {} : { value: clip(value) }),
					...(offered ? { offered } : {}),
				});
		},
	};
}

/** At most sixty visible characters of a text whose author we do not know. */
export function clip(text: string): string {
	const line = visible(text.slice(0, 200));
	return line.length > 60 ? `${line.slice(0, 60).toWellFormed()}…` : line;
}

/** A text on one line, without control characters and marks that turn the reading direction. */
export function visible(text: string): string {
	return text
		.toWellFormed()
		.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
		.replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
		.trim();
}
