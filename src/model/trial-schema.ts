import { z } from 'astro/zod';
import { exactly } from './exactly.ts';
import { answers, id, sentence } from './schemas.ts';

const words = z.array(id);
const basis = z.enum(['stated', 'inferred'], {
	error: 'Write `stated` where the source says it, `inferred` where we conclude it.',
});

/** How far advice gives a call, as its judge has it, by reader or rival. */
const given = z
	.record(
		z.string(),
		z.enum(['clear', 'general', 'absent', 'opposed'], {
			error: 'Write `clear`, `general`, `absent` or `opposed`.',
		}),
	)
	.exactOptional();

/** What the source says should have been done: a practice, a guard rail, or a sentence where none fits. */
const call = z.union([
	exactly({ practice: id, basis, given }),
	exactly({ rail: id, basis, given }),
	exactly({ call: sentence, basis, given }),
]);

/** What there is to know of whoever answered. */
const who = { name: sentence, what: sentence };

/** A documented situation that the guide is tried on: `content/trials/<id>.yaml`. */
export const trialSchema = exactly({
	title: sentence.max(80, { error: 'Keep the title within 80 characters.' }),
	set: z.enum(['fit', 'held'], {
		error: 'Write `fit` where the model was argued with it, else `held`.',
	}),
	year: z.int(),
	kind: id,
	situation: sentence,
	decision: sentence,
	works: z
		.array(
			exactly({
				title: sentence,
				author: sentence,
				year: z.int(),
				/** A team’s own account may have none. */
				url: z.url({ protocol: /^https?$/ }).exactOptional(),
				read: z.enum(['original', 'summary'], { error: 'Write `original` or `summary`.' }),
				/** How much of it was read, or how it was found. */
				note: sentence.exactOptional(),
			}),
		)
		.min(1, { error: 'Name the work that tells of it.' }),
	outcome: sentence,
	first: exactly({
		accepted: words.min(1, { error: 'Name what the source accepts as first.' }).max(3),
		'ruled-out': words,
		basis,
	}),
	requires: z.array(call),
	forbids: z.array(call),
	/** Who answered the guide’s questions from the situation and the decision alone. */
	readers: z
		.array(exactly({ ...who, recognised: z.boolean().default(false), answers }))
		.default([]),
	/** Who was asked the same without the guide, in one go: what comes first, second and third. */
	rivals: z.array(exactly({ ...who, date: z.date(), first: words.min(1).max(3) })).default([]),
	/** How it came out; `npm run permalinks` writes it. */
	verdict: z.string().default(''),
});

/** A trial as its file has it. */
export type TrialData = z.infer<typeof trialSchema>;
