import { z } from 'astro/zod';
import type { Kind } from './kinds.ts';

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
	error: 'Write an id in lower case with hyphens, such as `checkout-page`.',
});
const sentence = z.string().trim().min(1, { error: 'Write a sentence.' });
const day = { error: 'Write a date as 2026-11-23.' };
/** The build’s YAML gives dates, the checker’s gives their text. */
const date = z.union([z.date(day), z.iso.date(day)], day).transform((given) => new Date(given));
/** An address that a page had, or an anchor of one of its headings. */
const alias = z.string().regex(/^(?:\/\S+\/|#?[^\s#/]+)$/, {
	error: 'Write an old address as `/case-studies/old-name/`, or an old anchor as `old-heading`.',
});

/** What every page has, whatever its kind. */
const page = {
	title: z
		.string()
		.trim()
		.min(1, { error: 'Write a title.' })
		.max(70, { error: 'Keep the title within 70 characters.' }),
	summary: z
		.string()
		.trim()
		.min(40, { error: 'Write a summary of 40 to 170 characters: what the page answers.' })
		.max(170, { error: 'Keep the summary within 170 characters.' }),
	added: date,
	updated: date.optional(),
	order: z.int().optional(),
	aliases: z.array(alias).optional(),
};

/** Answers by question id, as authors write them: one option, a list, or `not-sure`. */
const answers = z.record(id, z.union([id, z.array(id)]));

/** Every key must match; a value may list alternatives. Keys: question ids, `first`, `high`. */
const condition = z.record(id, z.union([id, z.array(id)]));

const rule = z.strictObject({
	when: condition,
	unless: z.array(condition).optional(),
	because: sentence,
});

const chapter = z.strictObject(page);

const caseStudy = z.strictObject({
	...page,
	purpose: z.strictObject({ who: sentence, what: sentence, because: sentence, defeat: sentence }),
	answers,
	claims: z.strictObject({
		first: z.array(id).min(1),
		high: z.array(id).optional(),
		'not-first': z.array(id).min(1),
		'guard-rails': z.array(id).optional(),
		practices: z.array(id).optional(),
		'left-out': z.array(id).optional(),
	}),
	disputed: z.boolean().optional(),
});

const decisionTree = z.strictObject({
	...page,
	start: id,
	aliases: z.record(z.string(), z.string()).optional(),
	walks: z.array(z.strictObject({ case: id, answers: z.array(id).min(1), result: id })).optional(),
});

const push = z.strictObject({
	priority: id,
	strength: z.enum(['strong', 'some', 'opposes'], {
		error: 'Write `strong`, `some` or `opposes`.',
	}),
	reason: sentence,
	source: id,
});

const question = z.strictObject({
	...page,
	name: sentence,
	scale: z.boolean().optional(),
	choose: z.enum(['one', 'many'], { error: 'Write `one` or `many`.' }),
	why: sentence,
	where: sentence,
	options: z
		.array(
			z.strictObject({
				id,
				label: sentence.max(80, { error: 'Keep the label within 80 characters.' }),
				hint: sentence.optional(),
				pushes: z.array(push).default([]),
				until: sentence.optional(),
				formerly: z.array(id).optional(),
			}),
		)
		.min(2, { error: 'A question needs at least two options.' }),
	formerly: z.array(id).optional(),
});

const hold = z.union([
	z.strictObject({ first: id, when: condition.optional() }),
	z.strictObject({ above: id, below: id, when: condition.optional() }),
]);

const guardRail = z.strictObject({
	...page,
	rule: sentence,
	raised: z.array(condition).default([]),
	always: z.boolean().optional(),
	engine: z.literal('close-call').optional(),
	holds: z.array(hold).optional(),
	advises: z.array(id).optional(),
	asks: z.array(sentence).optional(),
	source: id,
});

const priority = z.strictObject({
	...page,
	name: sentence,
	protects: sentence,
	test: sentence,
	'maps-to': z.array(sentence).min(1),
	nearest: z.strictObject({ priority: id, rule: sentence }),
	measures: z.array(sentence).min(1),
	scenario: z.strictObject({
		source: sentence,
		stimulus: sentence,
		artefact: sentence,
		environment: sentence,
		response: sentence,
		measure: sentence,
	}),
	'when-first': z.strictObject({
		cadence: sentence,
		rollout: sentence,
		tests: sentence,
		watch: sentence,
		'on-call': sentence,
		skip: sentence,
	}),
	changes: z.array(sentence).min(1),
	formerly: z.array(id).optional(),
});

/** The topics of practices, in the order in which advice lists them. */
export const topics = [
	'cadence',
	'slow-suite',
	'rollout',
	'tests',
	'operation',
	'isolation',
	'learning',
	'request',
	'evidence',
	'promise',
	'deciding',
] as const;

const practice = z.strictObject({
	...page,
	topic: z.enum(topics, { error: `Write one of ${topics.join(', ')}.` }),
	serves: z.array(id).min(1),
	taxes: z.array(id),
	advise: z.array(rule).min(1),
	'leave-out': z.array(rule).default([]),
});

/** The front matter of each kind of page. Unknown keys are errors everywhere. */
export const pageSchemas = {
	start: chapter,
	principle: chapter,
	'case-studies': caseStudy,
	'decision-trees': decisionTree,
	questions: question,
	'guard-rails': guardRail,
	priorities: priority,
	practices: practice,
	team: chapter,
	writing: chapter,
} satisfies Record<Kind, z.ZodType>;

/** A work that footnotes and pushes cite: `content/sources/<id>.yaml`. */
export const sourceSchema = z.strictObject({
	authors: sentence,
	title: sentence,
	container: sentence.optional(),
	year: z.int(),
	url: z.url({ protocol: /^https?$/ }).optional(),
	kind: z.enum([
		'paper',
		'book',
		'standard',
		'report',
		'judgment',
		'article',
		'documentation',
		'talk',
	]),
	evidence: z.enum(['measured', 'survey', 'standard', 'account', 'argument']),
	supports: sentence,
});

/** Two answers that contradict each other: `content/tensions/<id>.yaml`. */
export const tensionSchema = z.strictObject({ when: condition, says: sentence, ask: sentence });

/** A term and its definition: `content/glossary/<id>.yaml`. */
export const termSchema = z.strictObject({
	term: sentence,
	definition: sentence.max(260, { error: 'Keep the definition within 260 characters.' }),
	/** The page that says more: `practices/canary-release`. */
	see: z.string().optional(),
	/** Other forms of the term: plurals, abbreviations. */
	also: z.array(sentence).default([]),
	/** Whether prose shows the definition where the term first occurs; not for this book’s everyday words. */
	mark: z.boolean().default(true),
});

export type TermData = z.infer<typeof termSchema>;
export type CaseStudyData = z.infer<typeof caseStudy>;
export type DecisionTreeData = z.infer<typeof decisionTree>;
export type QuestionData = z.infer<typeof question>;
export type GuardRailData = z.infer<typeof guardRail>;
export type PriorityData = z.infer<typeof priority>;
export type PracticeData = z.infer<typeof practice>;
export type ChapterData = z.infer<typeof chapter>;
export type SourceData = z.infer<typeof sourceSchema>;
export type TensionData = z.infer<typeof tensionSchema>;
