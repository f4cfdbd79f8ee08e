import { createHash } from 'node:crypto';
import { z } from 'astro/zod';
import { edgesOf, isQuestion, type DecisionTree } from '../../engine/tree/tree.ts';
import { addressOf } from '../addresses.ts';
import { site } from '../site.ts';

const id = z.string().regex(/^[^\s#/]+$/);
const words = z.string().min(1);
const node = { id, title: words, summary: z.string() };

const answer = z.strictObject({
	id: id.meta({ description: 'Unique within the question; stable as long as its label is.' }),
	label: words,
	because: z.string().meta({ description: 'What the answer means; may be empty.' }),
	go: id.meta({ description: 'Id of the node the answer leads to.' }),
});

const treeSchema = z.strictObject({
	$schema: z.url(),
	version: z
		.string()
		.regex(/^\d+\.\d+$/)
		.meta({
			description: 'The edition of the content; raised when the guide would rank differently.',
		}),
	revision: z
		.string()
		.regex(/^[0-9a-f]{12}$/)
		.meta({
			description:
				'Of this tree alone: another one when anything below has changed, and only then.',
		}),
	id,
	title: words,
	summary: words,
	address: z
		.string()
		.regex(/^\/decision-trees\/[^/]+\/$/)
		.meta({ description: 'The page, below the site’s base.' }),
	start: id.meta({ description: 'Id of the node where walks begin.' }),
	nodes: z
		.array(
			z.union([
				z.strictObject({ kind: z.literal('question'), ...node, answers: z.array(answer).min(2) }),
				z.strictObject({
					kind: z.literal('result'),
					...node,
					verdict: words.optional().meta({
						description:
							'“Yes”, “Not yet”, “No” or “It depends on …”, where the tree asks for one.',
					}),
					practices: z.array(id).meta({
						description: 'Ids of the practices that the result links to: `/practices/<id>/`.',
					}),
				}),
			]),
		)
		.min(1),
	edges: z
		.array(z.strictObject({ node: id, answer: id, target: id }))
		.meta({ description: 'Every answer as a triple, in the order of the document.' }),
	walks: z
		.array(z.strictObject({ case: id, answers: z.array(id).min(1), result: id }))
		.meta({ description: 'Worked examples: the case study, its answers in order, and their end.' }),
	aliases: z.record(z.string(), id).meta({
		description: 'Ids that nodes had in earlier editions, and the nodes they are now.',
	}),
});

/** A decision tree as other tools get it: `/decision-trees/<id>.json`. */
export type JsonTree = z.infer<typeof treeSchema>;

/** Where the schema of published trees lies, below the site’s base. */
export const treeSchemaAddress = '/schemas/decision-tree.json';

/** The JSON Schema of published trees (2020-12); `address` is the full address it is served at. */
export function treeJsonSchema(address: string): object {
	const { $schema, ...rest } = z.toJSONSchema(treeSchema);
	const description =
		'A rooted graph without cycles. Walks begin at `start`, follow answers, and end at a node of the kind `result`.';
	return { $schema, $id: address, title: 'Decision tree', description, ...rest };
}

/** What a page says of its tree beside the tree itself. */
export interface TreePageFacts {
	summary: string;
	walks?: readonly JsonTree['walks'][number][] | undefined;
}

/** The published form of a tree; `schema` is the full address of its JSON Schema. */
export function jsonOf(tree: DecisionTree, page: TreePageFacts, schema: string): JsonTree {
	const { id, title, start, nodes, aliases } = tree;
	const told = {
		id,
		title,
		summary: page.summary,
		address: addressOf('decision-trees', id),
		start,
		nodes: nodes.map((node): JsonTree['nodes'][number] => {
			const { id, title, summary } = node;
			if (isQuestion(node))
				return { id, kind: 'question', title, summary, answers: [...node.answers] };
			const { verdict, practices = [] } = node;
			const more = { ...(verdict && { verdict }), practices: [...practices] };
			return { id, kind: 'result', title, summary, ...more };
		}),
		edges: edgesOf(tree),
		walks: (page.walks ?? []).map(({ answers, ...walk }) => ({ ...walk, answers: [...answers] })),
		aliases,
	};
	const revision = createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 12);
	return { $schema: schema, version: site.version, revision, ...told };
}
