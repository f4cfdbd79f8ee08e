import { slug } from 'github-slugger';
import type { Link, List, ListItem, PhrasingContent, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Answer } from '../../engine/tree/tree.ts';
import { decoded } from '../addresses.ts';
import { plainText } from '../plain-text.ts';

/** One answer with the nodes of the text that write it, and what is wrong with how they do. */
export interface WrittenAnswer {
	answer: Answer;
	item: ListItem;
	link?: Link | undefined;
	unclear?: { message: string; advice: string };
}

/**
 * Reads the answers of a node. A list is a list of answers as soon as one of its items ends in a
 * link to this file; below a heading that asks, a list with an item in bold will do, where there is
 * no better one. Then every item is an answer, and one that is not written as such is unclear.
 */
export function readAnswersOf(
	content: readonly RootContent[],
	asks: boolean,
	ids: ReadonlySet<string>,
): WrittenAnswer[] {
	const linked = listsOf(content).filter(({ children }) =>
		children.some((item) => partsOf(item).link?.url.startsWith('#')),
	);
	const bold =
		asks && linked.length === 0
			? listsOf(content).filter(({ children }) => children.some((item) => partsOf(item).label))
			: [];
	return [...linked, ...bold].flatMap(({ children }) =>
		children.map((item) => readAnswer(item, ids)),
	);
}

/** All lists of a node, also those inside quotes and components, but not those inside lists. */
function listsOf(content: readonly RootContent[]): List[] {
	const lists: List[] = [];
	visit({ type: 'root', children: [...content] }, 'list', (list: List) => {
		lists.push(list);
		return SKIP;
	});
	return lists;
}

/** What an item begins and ends with, and the words between. */
function partsOf({ children }: ListItem) {
	const first = children[0]?.type === 'paragraph' ? children[0].children : [];
	const last = children.findLast((child) => child.type === 'paragraph')?.children ?? [];
	const words = children.flatMap((child) =>
		child.type === 'paragraph' ? [...child.children, space] : [],
	);
	const label = first.find((node) => !isBlank(node));
	const end =
		children.at(-1)?.type === 'paragraph' ? last.findLast((node) => !isTail(node)) : undefined;
	const link = end?.type === 'link' ? end : undefined;
	const strong = label?.type === 'strong' ? label : undefined;
	const from = strong ? words.indexOf(strong) + 1 : 0;
	return {
		label: strong,
		link,
		between: words.slice(from, link ? words.lastIndexOf(link) : undefined),
	};
}

const space: PhrasingContent = { type: 'text', value: ' ' };

function isBlank(node: PhrasingContent): boolean {
	return node.type === 'text' && node.value.trim() === '';
}

/** What may follow the link: a full stop, or a note. */
function isTail(node: PhrasingContent): boolean {
	return (
		node.type === 'footnoteReference' || (node.type === 'text' && /^[\s.;,]*$/.test(node.value))
	);
}

function readAnswer(item: ListItem, ids: ReadonlySet<string>): WrittenAnswer {
	const { label, link, between } = partsOf(item);
	const words = plainText(between);
	const title = label ? plainText(label.children).replace(/\s*:$/, '') : '';
	const isLocal = link?.url.startsWith('#') ?? false;
	const answer: Answer = {
		id: slug(title),
		label: title,
		because: words.replace(/^[—–:-]\s*/, ''),
		go:
			link && isLocal
				? decoded(link.url.slice(1))
				: (nodeIn(words + plainText(link ? [space, link] : []), ids) ?? ''),
	};
	const unclear = faultOf(answer, label !== undefined, link !== undefined, isLocal);
	return { answer, item, link, ...(unclear && { unclear }) };
}

function faultOf({ id, label }: Answer, isBold: boolean, isLinked: boolean, isLocal: boolean) {
	const advice =
		'Write `- **Label** — what it means. [Heading it leads to](#heading-it-leads-to)`.';
	const named = label ? `Answer “${label}”` : 'This item of a list of answers';
	if (!isBold) return { message: `${named} does not begin in bold.`, advice };
	if (id === '') return { message: `${named} has a label without a letter or a digit.`, advice };
	if (!isLinked) return { message: `${named} does not end in a link.`, advice };
	if (!isLocal)
		return {
			message: `${named} ends in a link to another page.`,
			advice: `${advice} A result may link to other pages.`,
		};
	return undefined;
}

/** The node whose heading ends an answer’s words: what the missing link probably leads to. */
function nodeIn(words: string, ids: ReadonlySet<string>): string | undefined {
	const parts = slug(words.slice(-200)).split('-');
	for (let from = 0; from < parts.length; from += 1) {
		const id = parts.slice(from).join('-');
		if (ids.has(id)) return id;
	}
	return undefined;
}
