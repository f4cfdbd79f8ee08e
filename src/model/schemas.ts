import { z } from 'astro/zod';
import { exactly } from './exactly.ts';
import type { Kind } from './kinds.ts';

export const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
	error: 'Write an id in lower case with hyphens, such as `checkout-page`.',
});
export const sentence = z.string().trim().min(1, { error: 'Write a sentence.' });
/** No full stop but the last; 0.3 and a closing quotation mark are fine. */
const oneSentence = /^(?:[^.]|\.(?=\d))+\.$/;
const date = z.date({ error: 'Write a date as 2026-11-23.' });
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
	/** What people type who look for this page, where the page itself says it otherwise. */
	words: z
		.array(
			z
				.string()
				.trim()
				.regex(/^[\p{L}\p{N}][\p{L}\p{N}’'/.+ -]{0,39}$/u, {
					error: 'Write what readers type, up to 40 letters, such as `feature toggle`.',
				}),
		)
		.max(16, { error: 'Keep to 16: only what readers type and the page does not say.' })
		.exactOptional(),
	added: date,
	updated: date.exactOptional(),
	order: z.int().exactOptional(),
	aliases: z.array(alias).exactOptional(),
	/** Why the page is longer or shorter than those of its kind. */
	'exceptional-length': sentence.exactOptional(),
};

/** Answers by question id, as authors write them: one option, a list, or `not-sure`. */
export const answers = z.record(id, z.union([id, z.array(id)]));

/** Every key must match; a value may list alternatives. Keys: question ids, `first`, `high`. */
export const condition = z.record(id, z.union([id, z.array(id)]));

const ruleParts = {
	when: condition,
	unless: z.array(condition).exactOptional(),
	because: sentence,
};
const rule = exactly(ruleParts);

const chapter = exactly({
	...page,
	/** Printed on one sheet, to hand round: in two columns, with smaller type. */
	'one-sheet': z.literal(true, { error: 'Write `true`, or leave it out.' }).exactOptional(),
});

const caseStudy = exactly({
	...page,
	purpose: exactly({ who: sentence, what: sentence, because: sentence, defeat: sentence }),
	answers,
	claims: exactly({
		first: z.array(id).min(1),
		high: z.array(id).exactOptional(),
		'not-first': z.array(id).min(1),
		'guard-rails': z.array(id).exactOptional(),
		practices: z.array(id).exactOptional(),
		'left-out': z.array(id).exactOptional(),
	}),
	disputed: z.boolean().exactOptional(),
});

const decisionTree = exactly({
	...page,
	start: id,
	aliases: z.record(z.string(), z.string()).exactOptional(),
	walks: z.array(exactly({ case: id, answers: z.array(id).min(1), result: id })).exactOptional(),
});

const push = exactly({
	priority: id,
	strength: z.enum(['decisive', 'strong', 'some', 'opposes'], {
		error: 'Write `decisive`, `strong`, `some` or `opposes`.',
	}),
	reason: sentence,
	source: id,
	loss: id.exactOptional(),
});

const question = exactly({
	...page,
	name: sentence,
	scale: z.boolean().exactOptional(),
	optional: z.boolean().exactOptional(),
	reasoning: z.boolean().exactOptional(),
	noticing: z.literal(true).exactOptional(),
	choose: z.enum(['one', 'many'], { error: 'Write `one` or `many`.' }),
	why: sentence,
	where: sentence,
	options: z
		.array(
			exactly({
				id,
				label: sentence.max(80, { error: 'Keep the label within 80 characters.' }),
				hint: sentence.exactOptional(),
				pushes: z.array(push).default([]),
				said: z.array(sentence).exactOptional(),
				until: sentence.exactOptional(),
				formerly: z.array(id).exactOptional(),
				since: z.string().exactOptional(),
				scarce: z.literal(true).exactOptional(),
				request: z.literal(true).exactOptional(),
			}),
		)
		.min(2, { error: 'A question needs at least two options.' }),
	formerly: z.array(id).exactOptional(),
	'none-formerly': z.array(id).exactOptional(),
});

const guardRail = exactly({
	...page,
	rule: sentence,
	raised: z.array(condition).default([]),
	always: z.boolean().exactOptional(),
	engine: z.literal('parting').exactOptional(),
	holds: id.exactOptional(),
	advises: z.array(id).default([]),
	keeps: z.array(exactly({ practice: id, when: condition })).exactOptional(),
	asks: z.array(sentence).default([]),
	source: id,
});

const practicesByLine = exactly({
	cadence: z.array(id).exactOptional(),
	rollout: z.array(id).exactOptional(),
	tests: z.array(id).exactOptional(),
	watch: z.array(id).exactOptional(),
	'on-call': z.array(id).exactOptional(),
	skip: z.array(id).exactOptional(),
});

const priority = exactly({
	...page,
	/** What the one word of its title means, in a few: “being there when needed”. */
	gloss: sentence,
	protects: sentence,
	test: sentence,
	'maps-to': z.array(sentence).min(1),
	nearest: exactly({ priority: id, rule: sentence }),
	measures: z.array(sentence).min(1),
	scenario: exactly({
		source: sentence,
		stimulus: sentence,
		artefact: sentence,
		environment: sentence,
		response: sentence,
		measure: sentence,
	}),
	'when-first': exactly({
		cadence: sentence,
		rollout: sentence,
		tests: sentence,
		watch: sentence,
		'on-call': sentence,
		skip: sentence,
		with: practicesByLine.exactOptional(),
		without: practicesByLine.exactOptional(),
	}),
	changes: z.array(sentence).min(1),
	formerly: z.array(id).exactOptional(),
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

const practice = exactly({
	...page,
	topic: z.enum(topics, { error: `Write one of ${topics.join(', ')}.` }),
	serves: z.array(id).min(1),
	taxes: z.array(id),
	/** How long it takes until the first useful result. */
	effort: z.enum(['afternoon', 'day', 'days', 'weeks'], {
		error: 'Write `afternoon`, `day`, `days` or `weeks`.',
	}),
	/** What to do in the first afternoon: one sentence in the imperative. */
	first: sentence
		.max(160, { error: 'Keep the first step within 160 characters.' })
		.regex(oneSentence, { error: 'Write one sentence, with a full stop.' }),
	/** How a team sees that it works. `___` is left for the reader to fill in. */
	sign: sentence
		.regex(oneSentence, { error: 'Write one sentence, with a full stop.' })
		.regex(/\d|___/, { error: 'Give a figure, or `___` for a figure or a name to fill in.' }),
	/**
	 * Whether it guards against damage, so that no worse answer may drop it without a reason to leave it
	 * out. Not for ways to release and places of tests, of which a worse answer picks another.
	 */
	protects: z.literal(true).exactOptional(),
	advise: z.array(rule).min(1),
	/** `instead` names a practice that must be advised wherever the rule applies. */
	'leave-out': z.array(exactly({ ...ruleParts, instead: id.exactOptional() })).default([]),
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

export type QuestionData = z.infer<typeof question>;
export type GuardRailData = z.infer<typeof guardRail>;
export type PriorityData = z.infer<typeof priority>;
export type PracticeData = z.infer<typeof practice>;
