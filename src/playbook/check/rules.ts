/**
 * Every rule of the checker, by what it is about. Each has an entry in
 * `content/writing/checker-messages.mdx`, a fixture that fails it and one that passes.
 */
export const rulesByPart = {
	'Files and front matter': [
		'file-name',
		'front-matter',
		'yaml-syntax',
		'missing-key',
		'unknown-key',
	],
	'MDX traps': [
		'angle-bracket',
		'curly-braces',
		'heading-id',
		'html-comment',
		'import-line',
		'component-blank-line',
		'mdx-syntax',
		'too-deep',
	],
	'Titles and sections': [
		'duplicate-title',
		'title-in-body',
		'missing-section',
		'extra-section',
		'section-order',
	],
	'Links, footnotes and references': [
		'unknown-page',
		'unknown-anchor',
		'unknown-footnote',
		'unused-footnote',
		'duplicate-footnote',
		'unknown-source',
		'unknown-priority',
		'unknown-practice',
		'unknown-guard-rail',
		'unknown-case',
		'unknown-question',
		'unknown-option',
	],
	'Decision trees': [
		'unknown-start',
		'duplicate-node',
		'unknown-target',
		'unreachable-node',
		'no-result',
		'cycle',
		'single-answer',
		'duplicate-answer',
		'unclear-answer',
		'question-mark',
		'walk-result',
	],
	'The guide': [
		'case-claim',
		'unfit-model',
		'never-first',
		'never-advised',
		'never-raised',
		'dead-rule',
		'inert-option',
		'twin-options',
		'everything-high',
		'nobody-first',
		'floor-broken',
		'advised-and-left-out',
		'slow-suite-call',
	],
	'Addresses that last': ['lost-permalink', 'new-permalink', 'alias-hides', 'alias-nowhere'],
} as const;

/** The name of a rule, as the checker prints it. */
export type Rule = (typeof rulesByPart)[keyof typeof rulesByPart][number];
