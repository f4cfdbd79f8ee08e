import type { TreeProblem } from '../../engine/tree/problems.ts';
import { isQuestion } from '../../engine/tree/tree.ts';
import { aliasMapOf, type ReadTree } from '../../model/tree/document.ts';
import type { BookDocument } from '../../model/read/document.ts';
import type { Place } from '../../model/read/problem.ts';
import type { Problem } from '../problem.ts';

/** A problem but for its file. */
type Words = Place & Pick<Problem, 'rule' | 'message' | 'advice'>;

/** Tells an author what is wrong with a tree, where, and what to write instead. */
export function inWords(
	problem: TreeProblem,
	document: BookDocument,
	{ tree, places }: ReadTree,
): Words {
	const { rule, id, meant, node = 0, answer = 0, round = [] } = problem;
	const { frontMatter, anchors } = document;
	const found = tree.nodes[node];
	const title = found?.title ?? '';
	const label = found && isQuestion(found) ? (found.answers[answer]?.label ?? '') : '';
	const heading = places.nodes[node] ?? { line: 1, column: 1 };
	const given = places.answers[node]?.[answer] ?? { item: heading, link: heading };
	const mean = meant === undefined ? undefined : `Did you mean \`${meant}\`?`;
	switch (rule) {
		case 'duplicate-node': {
			const other = places.nodes[tree.nodes.findIndex((earlier) => earlier.id === id)]?.line ?? 0;
			return duplicate(heading, title, id, other);
		}
		case 'unknown-start': {
			const message = `Walks start at \`${id}\`, but there is no such heading.`;
			return {
				...frontMatter.placeOf(['start']),
				rule,
				message,
				advice: mean ?? `The first node is \`${tree.nodes[0]?.id}\`.`,
			};
		}
		case 'unknown-target': {
			const message = `Answer “${label}” leads to \`#${id}\`, but there is no such heading.`;
			return {
				...given.link,
				rule,
				message,
				advice: unknownAdvice(id, document, tree.aliases, meant),
			};
		}
		case 'unreachable-node':
			return {
				...heading,
				rule,
				message: `No answer leads to “${title}”.`,
				advice: `Link an answer to \`#${id}\`, or delete the section.`,
			};
		case 'no-result': {
			const message = `No walk from “${title}” ever ends in a result.`;
			return {
				...heading,
				rule,
				message,
				advice: 'Let at least one answer lead on to a heading without answers.',
			};
		}
		case 'cycle': {
			const way = [...round, ...(round.length > 3 ? ['…'] : []), round[0]]
				.map((step) => `\`${step}\``)
				.join(' → ');
			const message = `Answer “${label}” leads back to a question already asked: ${way}.`;
			return {
				...given.link,
				rule,
				message,
				advice: 'Lead on to a result instead, which may tell the reader to walk again.',
			};
		}
		case 'single-answer':
			return {
				...heading,
				rule,
				message: `“${title}” has only one answer.`,
				advice: 'Add another answer, or join the question with the one its answer leads to.',
			};
		case 'duplicate-answer':
			return {
				...given.item,
				rule,
				message: `“${title}” has the answer “${label}” already.`,
				advice: 'Give each answer a label of its own; case and punctuation do not tell them apart.',
			};
		case 'alias-hides': {
			const hidden = anchors.find((anchor) => anchor.id === id);
			const message = `\`${id}\` is the anchor of a heading${hidden ? ` in line ${hidden.place.line}` : ''}, so it cannot be an alias.`;
			return {
				...frontMatter.placeOfKey(['aliases', id]),
				rule,
				message,
				advice: 'Delete the alias, or rename the heading.',
			};
		}
		case 'alias-nowhere': {
			const target = aliasMapOf(frontMatter.data)[id] ?? '';
			const message = `The alias \`${id}\` leads to \`${target}\`, but no node has that id.`;
			return {
				...frontMatter.placeOf(['aliases', id]),
				rule,
				message,
				advice: mean ?? 'Write the id of the node that took its place.',
			};
		}
	}
}

function unknownAdvice(
	id: string,
	{ anchors }: BookDocument,
	aliases: Readonly<Record<string, string>>,
	meant?: string,
): string {
	if (Object.hasOwn(aliases, id)) return `It is called \`#${aliases[id]}\` now.`;
	if (anchors.some((anchor) => anchor.id === id))
		return 'Only a `##` heading opens a node; that one is of another depth.';
	return meant === undefined
		? `Write a section \`## …\` whose anchor is \`#${id}\`.`
		: `Did you mean \`#${meant}\`?`;
}

/** Two headings with one anchor, told at the second. */
export function duplicate(place: Place, title: string, id: string, other: number): Words {
	const message = `“${title}” has the anchor \`#${id}\`, as the heading in line ${other} has.`;
	return {
		...place,
		rule: 'duplicate-node',
		message,
		advice: 'Give one of them other words; case and punctuation do not tell anchors apart.',
	};
}
