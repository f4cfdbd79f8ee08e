import { findNode, isQuestion, type DecisionTree } from '../../engine/tree/tree.ts';
import type { BookDocument } from '../../model/read/document.ts';
import type { Path } from '../../model/read/front-matter.ts';
import { offer } from '../../model/read/nearest.ts';
import type { Problem } from '../problem.ts';

/**
 * Follows the example walks of a tree’s front matter and reports those that name an unknown
 * answer or end elsewhere. A walk that meets an answer which is unclear or leads nowhere stops
 * there, since that answer has been reported itself.
 */
export function findWrongWalks(document: BookDocument, tree: DecisionTree): Problem[] {
	return walksOf(document.frontMatter.data).flatMap((walk, index) => {
		const found = follow(tree, walk);
		if (!found) return [];
		const { path, message, advice } = found;
		const place = document.frontMatter.placeOf(['walks', index, ...path]);
		return [{ file: document.file, ...place, rule: 'walk-result' as const, message, advice }];
	});
}

interface ExampleWalk {
	answers: string[];
	result: string;
}

function follow(
	tree: DecisionTree,
	{ answers, result }: ExampleWalk,
): { path: Path; message: string; advice?: string | undefined } | undefined {
	let node = findNode(tree, tree.start);
	if (!node) return undefined;
	for (const [index, id] of answers.entries()) {
		const path = ['answers', index];
		if (!isQuestion(node)) {
			const message = `The walk has ended at \`${node.id}\` before this answer.`;
			return { path, message, advice: `Delete \`${id}\` and what follows.` };
		}
		const chosen = node.answers.find((answer) => answer.id === id);
		if (!chosen && node.answers.some((answer) => answer.id === '')) return undefined;
		if (!chosen) {
			const message = `“${node.title}” has no answer \`${id}\`.`;
			const known = node.answers.map((answer) => answer.id);
			return { path, message, advice: offer(id, known) };
		}
		const next = findNode(tree, chosen.go);
		if (!next) return undefined;
		node = next;
	}
	if (isQuestion(node)) {
		const message = `The walk stops at the question \`${node.id}\`.`;
		const known = node.answers.map(({ id }) => id).join(', ');
		return { path: ['answers'], message, advice: `Add one of its answers: ${known}.` };
	}
	if (node.id === result) return undefined;
	const message = `The walk ends at \`${node.id}\`, not at \`${result}\`.`;
	const advice = `Write \`result: ${node.id}\`, or change its answers.`;
	return { path: ['result'], message, advice };
}

/** What can be read of the walks, whether or not the front matter is right as a whole. */
function walksOf(data: unknown): ExampleWalk[] {
	const walks = (data as { walks?: unknown } | null | undefined)?.walks;
	if (!Array.isArray(walks)) return [];
	return walks.map((walk: Partial<ExampleWalk> | null) => ({
		answers: Array.isArray(walk?.answers) ? walk.answers.map(String) : [],
		result: String(walk?.result ?? ''),
	}));
}
