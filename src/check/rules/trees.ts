import { findTreeProblems } from '../../engine/tree/problems.ts';
import { isQuestion } from '../../engine/tree/tree.ts';
import { aliasMapOf, asks, readTree, type ReadTree } from '../../model/tree/document.ts';
import type { BookDocument } from '../../model/read/document.ts';
import { nearest } from '../../model/read/nearest.ts';
import type { Problem } from '../problem.ts';
import type { Book } from '../read/book.ts';
import { findWrongWalks } from './tree-walks.ts';
import { duplicate, inWords } from './tree-words.ts';

/** Everything that is wrong with the decision trees of the book, each in its document’s words. */
export function findTreeDocumentProblems({ documents }: Pick<Book, 'documents'>): Problem[] {
	return documents.filter(({ kind }) => kind === 'decision-trees').flatMap(checkTree);
}

function checkTree(document: BookDocument): Problem[] {
	const read = readTree(document);
	const aliases = aliasMapOf(document.frontMatter.data);
	if (read.tree.nodes.length === 0) return withoutNodes(document);
	const ids = read.tree.nodes.map(({ id }) => id);
	const guess = (id: string) => (Object.hasOwn(aliases, id) ? aliases[id] : nearest(id, ids));
	const shape = findTreeProblems({ ...read.tree, aliases }, guess);
	return [
		...read.problems,
		...shape.map((problem) => inWords(problem, document, read)),
		...duplicatesOfDeeper(document, read),
		...withoutMark(document.file, read),
		...findWrongWalks(document, read.tree),
	];
}

/** Nodes whose anchor went to an earlier heading of another depth. */
function duplicatesOfDeeper(
	{ file, anchors }: BookDocument,
	{ tree, places }: ReadTree,
): Problem[] {
	const first = new Map(anchors.toReversed().map(({ id, depth, place }) => [id, { depth, place }]));
	return tree.nodes.flatMap(({ id, title }, node) => {
		const holder = first.get(id);
		if (!holder || holder.depth === 2) return [];
		return duplicate(file, places.nodes[node] ?? holder.place, title, id, holder.place.line);
	});
}

/** Questions that do not ask, and headings that ask and have no answers. */
function withoutMark(file: string, { tree, places }: ReadTree): Problem[] {
	return tree.nodes.flatMap((node, index): Problem[] => {
		const at = { file, ...(places.nodes[index] ?? { line: 1, column: 1 }) };
		if (isQuestion(node) === asks(node.title)) return [];
		if (isQuestion(node)) {
			const message = `“${node.title}” has answers and no question mark.`;
			const advice = 'Word the heading as a question; its anchor stays the same with the mark.';
			return [{ ...at, rule: 'question-mark', message, advice }];
		}
		const message = `“${node.title}” asks, and has no answers: walks end here without a result.`;
		const advice =
			'Write its answers as a list of `- **Label** — what it means. [Heading](#heading)`. If it is a result, take the question mark away.';
		return [{ ...at, rule: 'no-result', message, advice }];
	});
}

function withoutNodes({ file, problems, frontMatter }: BookDocument): Problem[] {
	if (problems.some(({ rule }) => rule === 'mdx-syntax')) return [];
	const message = 'The tree has no nodes.';
	const advice =
		'Write `## A question?` with a list of answers, and a `##` section for each result.';
	return [{ file, ...frontMatter.placeOf(['start']), rule: 'no-result', message, advice }];
}
