import { purposeLimit } from '../guide/purpose.ts';
import { dissentLimit, sentenceLimit, softwareLimit } from './saved-advice.ts';

const text = { type: 'string', minLength: 1, maxLength: purposeLimit };
const day = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' };
const id = { type: 'string', pattern: '^[a-z][a-z0-9-]*$' };

/** JSON Schema of a JSON record; any edition's questions and priorities fit it. */
export const recordSchema = {
	$schema: 'https://json-schema.org/draft/2020-12/schema',
	title: 'Record of the Production Purpose Playbook',
	type: 'object',
	required: ['playbook', 'answers'],
	additionalProperties: false,
	properties: {
		$schema: { type: 'string' },
		status: { type: 'string', maxLength: 61 },
		date: day,
		since: {
			description: 'When it was first answered, where it was looked at again on `date`.',
			...day,
		},
		'decision-makers': { type: 'array', maxItems: 20, items: { type: 'string', maxLength: 100 } },
		software: { description: 'What the software is called.', ...text, maxLength: softwareLimit },
		dissent: {
			description:
				'Who answered otherwise than was agreed, and what is still open, a sentence each.',
			type: 'array',
			maxItems: dissentLimit,
			items: { ...text, maxLength: sentenceLimit },
		},
		playbook: {
			description: 'The edition of the content.',
			type: 'string',
			pattern: '^[\\w.-]{1,20}$',
		},
		link: { type: 'string', maxLength: 15_000 },
		purpose: {
			type: 'object',
			additionalProperties: false,
			properties: { who: text, what: text, because: text, defeat: text },
		},
		answers: {
			description: 'By question: an option, a list of options, or not-sure.',
			type: 'object',
			propertyNames: id,
			additionalProperties: { anyOf: [id, { type: 'array', items: id, uniqueItems: true }] },
		},
		ranking: {
			description: 'The place of each priority; equal totals share a place.',
			type: 'object',
			propertyNames: id,
			additionalProperties: { type: 'integer', minimum: 1 },
		},
		notes: { type: 'object', propertyNames: id, additionalProperties: text },
	},
} as const;
