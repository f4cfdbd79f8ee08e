import type { Kind } from '../../model/kinds.ts';

/** What an id in front matter can name. */
export type Named = 'priority' | 'practice' | 'guard-rail' | 'case' | 'source' | 'page';
/** How a place is read: one id or a list of them, answers, or a condition. */
export type Reading = Named | 'answers' | 'condition';

/** Where front matter names something else; `*` stands for every item of a list. */
export const references: Partial<
	Record<
		Kind | 'tensions' | 'glossary' | 'trials' | 'site',
		readonly (readonly [Reading, string])[]
	>
> = {
	'case-studies': [
		['answers', 'answers'],
		['priority', 'claims.first'],
		['priority', 'claims.high'],
		['priority', 'claims.not-first'],
		['guard-rail', 'claims.guard-rails'],
		['practice', 'claims.practices'],
		['practice', 'claims.left-out'],
	],
	'decision-trees': [['case', 'walks.*.case']],
	questions: [
		['priority', 'options.*.pushes.*.priority'],
		['source', 'options.*.pushes.*.source'],
	],
	'guard-rails': [
		['condition', 'raised.*'],
		['priority', 'holds'],
		['practice', 'advises'],
		['practice', 'keeps.*.practice'],
		['condition', 'keeps.*.when'],
		['source', 'source'],
	],
	priorities: [['priority', 'nearest.priority']],
	practices: [
		['priority', 'serves'],
		['priority', 'taxes'],
		['condition', 'advise.*.when'],
		['condition', 'advise.*.unless.*'],
		['condition', 'leave-out.*.when'],
		['condition', 'leave-out.*.unless.*'],
		['practice', 'leave-out.*.instead'],
	],
	tensions: [['condition', 'when']],
	glossary: [['page', 'see']],
	site: [['answers', 'preset']],
	trials: [
		['priority', 'first.accepted'],
		['priority', 'first.ruled-out'],
		['practice', 'requires.*.practice'],
		['guard-rail', 'requires.*.rail'],
		['practice', 'forbids.*.practice'],
		['guard-rail', 'forbids.*.rail'],
		['answers', 'readers.*.answers'],
		['priority', 'rivals.*.first'],
	],
};
