const id = { type: 'string', minLength: 1, pattern: '^[^\\s#/]+$' };
const text = { type: 'string' };
const words = { type: 'string', minLength: 1 };

/** An object with exactly these keys. */
function exactly(properties: Record<string, object>) {
	return {
		type: 'object',
		properties,
		required: Object.keys(properties),
		additionalProperties: false,
	};
}

const answer = exactly({
	id: { ...id, description: 'Unique within the question; stable as long as its label is.' },
	label: words,
	because: { ...text, description: 'What the answer means; may be empty.' },
	go: { ...id, description: 'Id of the node the answer leads to.' },
});

const node = {
	question: exactly({
		id,
		kind: { const: 'question' },
		title: words,
		summary: text,
		answers: { type: 'array', items: answer, minItems: 2 },
	}),
	result: exactly({ id, kind: { const: 'result' }, title: words, summary: text }),
};

/** The JSON Schema of published trees; `address` is the full address it is served at. */
export function treeSchema(address: string) {
	return {
		$schema: 'https://json-schema.org/draft/2020-12/schema',
		$id: address,
		title: 'Decision tree',
		description:
			'A rooted graph without cycles. Walks begin at `start`, follow answers, and end at a node of the kind `result`.',
		...exactly({
			$schema: { type: 'string', format: 'uri' },
			version: {
				type: 'string',
				pattern: '^\\d+\\.\\d+$',
				description: 'The edition of the content.',
			},
			id,
			title: words,
			summary: words,
			address: {
				type: 'string',
				pattern: '^/decision-trees/[^/]+/$',
				description: 'The page, below the site’s base.',
			},
			start: { ...id, description: 'Id of the node where walks begin.' },
			nodes: { type: 'array', items: { oneOf: [node.question, node.result] }, minItems: 1 },
			edges: {
				type: 'array',
				items: exactly({ node: id, answer: id, target: id }),
				description: 'Every answer as a triple, in the order of the document.',
			},
			aliases: {
				type: 'object',
				additionalProperties: id,
				description: 'Ids that nodes had in earlier editions, and the nodes they are now.',
			},
		}),
	};
}
