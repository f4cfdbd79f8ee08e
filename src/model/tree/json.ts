import {
	edgesOf,
	isQuestion,
	type Answer,
	type DecisionTree,
	type Edge,
} from '../../engine/tree/tree.ts';
import { addressOf } from '../addresses.ts';
import { site } from '../site.ts';

/** A node in the published form of a tree. */
export type JsonNode =
	| { id: string; kind: 'question'; title: string; summary: string; answers: readonly Answer[] }
	| { id: string; kind: 'result'; title: string; summary: string };

/** A decision tree as other tools get it: `/decision-trees/<id>.json`. */
export interface JsonTree {
	$schema: string;
	/** The edition of the content; raised when the guide would rank differently. */
	version: string;
	id: string;
	title: string;
	summary: string;
	/** The page that tells the tree, below the site’s base. */
	address: string;
	start: string;
	nodes: JsonNode[];
	/** Every answer once more as a triple, in the order of the document. */
	edges: Edge[];
	aliases: Readonly<Record<string, string>>;
}

/** Where the schema of published trees lies, below the site’s base. */
export const treeSchemaAddress = '/schemas/decision-tree.json';

/** The published form of a tree; `schema` is the full address of its JSON Schema. */
export function jsonOf(tree: DecisionTree, summary: string, schema: string): JsonTree {
	const { id, title, start, nodes, aliases } = tree;
	return {
		$schema: schema,
		version: site.version,
		id,
		title,
		summary,
		address: addressOf('decision-trees', id),
		start,
		nodes: nodes.map((node) =>
			isQuestion(node)
				? {
						id: node.id,
						kind: 'question',
						title: node.title,
						summary: node.summary,
						answers: node.answers,
					}
				: { id: node.id, kind: 'result', title: node.title, summary: node.summary },
		),
		edges: edgesOf(tree),
		aliases,
	};
}
