import type { TreeProblem } from '../../engine/tree/problems.ts';
import { isQuestion } from '../../engine/tree/tree.ts';
import type { BookDocument } from '../../model/read/document.ts';
import type { Place } from '../../model/read/problem.ts';
import { aliasMapOf, type ReadTree } from '../../model/tree/document.ts';
import type { Problem } from '../problem.ts';

/** Tells an author what is wrong with a tree, where, and what to write instead. */
export function inWords(
	{ rule, id, meant, node = 0, answer = 0, round = [] }: TreeProblem,
	document: BookDocument,
	{ tree, places }: ReadTree,
): Problem {
	const { file, frontMatter, anchors } = document;
	const found = tree.nodes[node];
	const title = found?.title ?? '';
	const label = found && isQuestion(found) ? (found.answers[answer]?.label ?? '') : '';
	const heading = places.nodes[node] ?? { line: 1, column: 1 };
	const { item, link } = places.answers[node]?.[answer] ?? { item: heading, link: heading };
	const mean = meant === undefined ? undefined : `Did you mean \`${meant}\`?`;
	const tell = (place: Place, message: string, advice: string): Problem => ({
		file,
		...place,
		rule,
		message,
		advice,
	});
	switch (rule) {
		case 'duplicate-node': {
			const other = places.nodes[tree.nodes.findIndex((earlier) => earlier.id === id)];
			return duplicate(file, heading, title, id, other?.line ?? 0);
		}
		case 'unknown-start':
			return tell(
				frontMatter.placeOf(['start']),
				`Walks start at \`${id}\`, but there is no such heading.`,
				mean ?? `The first node is \`${tree.nodes[0]?.id}\`.`,
			);
		case 'unknown-target':
			return tell(
				link,
				`Answer “${label}” leads to \`#${id}\`, but there is no such heading.`,
				unknownAdvice(id, document, tree.aliases, meant),
			);
		case 'unreachable-node':
			return tell(
				heading,
				`No answer leads to “${title}”.`,
				`Link an answer to \`#${id}\`, or delete the section.`,
			);
		case 'no-result':
			return tell(
				heading,
				`No walk from “${title}” ever ends in a result.`,
				'Let at least one answer lead on to a heading without answers.',
			);
		case 'cycle': {
			const way = [...round, ...(round.length > 3 ? ['…'] : []), round[0]];
			return tell(
				link,
				`Answer “${label}” leads back to a question already asked: ${way.map((step) => `\`${step}\``).join(' → ')}.`,
				'Lead on to a result instead, which may tell the reader to walk again.',
			);
		}
		case 'single-answer':
			return tell(
				heading,
				`“${title}” has only one answer.`,
				'Add another answer, or join the question with the one its answer leads to.',
			);
		case 'duplicate-answer':
			return tell(
				item,
				`“${title}” has the answer “${label}” already.`,
				'Give each answer a label of its own; case and punctuation do not tell them apart.',
			);
		case 'alias-hides': {
			const hidden = anchors.find((anchor) => anchor.id === id);
			return tell(
				frontMatter.placeOfKey(['aliases', id]),
				`\`${id}\` is the anchor of a heading${hidden ? ` in line ${hidden.place.line}` : ''}, so it cannot be an alias.`,
				'Delete the alias, or rename the heading.',
			);
		}
		case 'alias-nowhere':
			return tell(
				frontMatter.placeOf(['aliases', id]),
				`The alias \`${id}\` leads to \`${aliasMapOf(frontMatter.data)[id] ?? ''}\`, but no node has that id.`,
				mean ?? 'Write the id of the node that took its place.',
			);
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
export function duplicate(
	file: string,
	place: Place,
	title: string,
	id: string,
	other: number,
): Problem {
	const message = `“${title}” has the anchor \`#${id}\`, as the heading in line ${other} has.`;
	const advice = 'Give one of them other words; case and punctuation do not tell anchors apart.';
	return { file, ...place, rule: 'duplicate-node', message, advice };
}
