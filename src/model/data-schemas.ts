import { z } from 'astro/zod';
import { exactly } from './exactly.ts';
import { condition, sentence } from './schemas.ts';

/** A work that footnotes and pushes cite: `content/sources/<id>.yaml`. */
export const sourceSchema = exactly({
	authors: sentence,
	title: sentence,
	container: sentence.exactOptional(),
	year: z.int().exactOptional(),
	/** In place of the year, of what bears no date and may change: the day on which it was read. */
	read: z.date().exactOptional(),
	url: z.url({ protocol: /^https?$/ }).exactOptional(),
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
}).refine(({ year, read }) => (year === undefined) !== (read === undefined), {
	error: 'Give its `year`; where it bears no date, `read` with the day on which you read it.',
});

/** Two answers that contradict each other: `content/tensions/<id>.yaml`. */
export const tensionSchema = exactly({ when: condition, says: sentence, ask: sentence });

/** A term and its definition: `content/glossary/<id>.yaml`. */
export const termSchema = exactly({
	term: sentence,
	definition: sentence.max(260, { error: 'Keep the definition within 260 characters.' }),
	/** The page that says more: `practices/canary-release`. */
	see: z.string().exactOptional(),
	/** Other forms of the term: plurals, abbreviations. */
	also: z.array(sentence).default([]),
	/** Whether prose shows the definition where the term first occurs; not for this book’s everyday words. */
	mark: z.boolean().default(true),
});

export type SourceData = z.infer<typeof sourceSchema>;
export type TensionData = z.infer<typeof tensionSchema>;
export type TermData = z.infer<typeof termSchema>;
