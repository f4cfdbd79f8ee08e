import { slug } from 'github-slugger';
import type { Heading, Root, RootContent, Strong } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { DecisionTree, Question, Result } from '../../engine/tree/tree.ts';
import { readFileLink } from '../addresses.ts';
import { placeOf, readBody, type BookDocument } from '../read/document.ts';
import type { Place, Problem } from '../read/problem.ts';
import { plainText } from '../plain-text.ts';
import { readAnswersOf, type WrittenAnswer } from './answers.ts';

/** What a tree is read from; a page of the book, or what the build knows of one. */
export type TreeSource = Pick<BookDocument, 'file' | 'id' | 'body'> & {
	frontMatter: { data: unknown };
};

/** Where things stand, by their positions in the tree. */
export interface TreePlaces {
	nodes: Place[];
	/** For each node, for each of its answers: where its item begins and where its link stands. */
	answers: { item: Place; link: Place }[][];
}

/** A tree as its document tells it. */
export interface ReadTree {
	tree: DecisionTree;
	places: TreePlaces;
	/** Answers that cannot be read. Faults of the tree’s shape are the checker’s to find. */
	problems: Problem[];
}

/**
 * Reads a decision tree from its document. Never throws: answers that cannot be read are reported
 * with their places and stay in the tree as far as they go, so that one fault gives one problem.
 */
export function readTree({ file, id, body, frontMatter }: TreeSource): ReadTree {
	const read = readNodes(body);
	const { title, start, aliases } = fieldsOf(frontMatter.data);
	return {
		tree: { id, title, start, nodes: read.map(({ node }) => node), aliases },
		places: {
			nodes: read.map(({ heading }) => placeOf(heading)),
			answers: read.map(({ answers }) =>
				answers.map(({ item, link = item }) => ({ item: placeOf(item), link: placeOf(link) })),
			),
		},
		problems: read.flatMap(({ answers, strong }) => [
			...answers.flatMap(({ item, unclear }) =>
				unclear ? [{ file, ...placeOf(item), rule: 'unclear-answer' as const, ...unclear }] : [],
			),
			...(strong && !readVerdict(strong) ? [unknownVerdict(file, strong)] : []),
		]),
	};
}

function unknownVerdict(file: string, strong: Strong) {
	const message = `A result opens with “${plainText([strong])}” in bold, which is no verdict.`;
	const advice =
		'Open with `**Yes.**`, `**Not yet.**`, `**No.**` or `**It depends on …**`, or take the bold off.';
	return { file, ...placeOf(strong), rule: 'unknown-verdict' as const, message, advice };
}

/** A node of a tree with the heading and the answers that write it. */
interface WrittenNode {
	node: Question | Result;
	heading: Heading;
	answers: WrittenAnswer[];
	/** What a result opens with in bold. */
	strong?: Strong | undefined;
}

/** Reads the nodes of a tree out of its text. */
export function readNodes(body: Root): WrittenNode[] {
	const sections = splitAtHeadings(body.children);
	const ids = new Set(sections.map(({ heading }) => idOf(heading)));
	return sections.map(({ heading, content }) => readNode(heading, content, ids));
}

/** A page as the build hands it over: its text without the front matter, and its checked data. */
interface TreePage {
	id: string;
	body?: string | undefined;
	data: object;
}

/** The tree of a page. */
export function treeOf({ id, body = '', data }: TreePage): DecisionTree {
	const file = `content/decision-trees/${id}.mdx`;
	return readTree({ file, id, body: readBody(file, body).body, frontMatter: { data } }).tree;
}

/** The places (`line:column`) of all links that are answers; none in a page that is no tree. */
export function answerLinks(document: BookDocument): Set<string> {
	if (document.kind !== 'decision-trees') return new Set();
	const { answers } = readTree(document).places;
	return new Set(answers.flat().map(({ link }) => `${link.line}:${link.column}`));
}

interface Section {
	heading: Heading;
	content: RootContent[];
}

function splitAtHeadings(children: readonly RootContent[]): Section[] {
	const sections: Section[] = [];
	for (const child of children) {
		if (child.type === 'heading' && child.depth === 2)
			sections.push({ heading: child, content: [] });
		else sections.at(-1)?.content.push(child);
	}
	return sections;
}

function readNode(
	heading: Heading,
	content: readonly RootContent[],
	ids: ReadonlySet<string>,
): WrittenNode {
	const title = plainText([heading]);
	const opening = content.find(({ type }) => type === 'paragraph');
	const node = { id: idOf(heading), title, summary: opening ? plainText([opening]) : '' };
	const answers = readAnswersOf(content, asks(title), ids);
	if (answers.length > 0)
		return { node: { ...node, answers: answers.map(({ answer }) => answer) }, heading, answers };
	const strong = openingInBold(content);
	const verdict = strong && readVerdict(strong);
	const practices = practicesIn(content);
	const result: Result = {
		...node,
		...(verdict && {
			verdict: verdict.replace(/\.$/, ''),
			summary: node.summary.slice(verdict.length).trim(),
		}),
		...(practices.length > 0 && { practices }),
	};
	return { node: result, heading, answers, strong };
}

/** What the first paragraph below a heading opens with in bold: in a result, its verdict. */
function openingInBold(content: readonly RootContent[]): Strong | undefined {
	const [first] = content;
	const opening = first?.type === 'paragraph' ? first.children[0] : undefined;
	return opening?.type === 'strong' ? opening : undefined;
}

/** The verdict with its full stop, where the words in bold are one. */
function readVerdict(strong: Strong): string | undefined {
	return /^(?:Yes|Not yet|No|It depends on .+)\.$/.exec(plainText([strong]))?.[0];
}

function practicesIn(content: readonly RootContent[]): string[] {
	const ids = new Set<string>();
	visit({ type: 'root', children: [...content] }, 'link', ({ url }) => {
		const link = readFileLink(url, 'decision-trees');
		if (link?.kind === 'practices') ids.add(link.id);
	});
	return [...ids];
}

/** Tells whether a heading is worded as a question. */
export function asks(title: string): boolean {
	return /[?？؟⁇‽]["”’»)]*$/.test(title.trim());
}

/** A node’s id: its heading’s slug. The second of two equal headings has the same, and is reported. */
function idOf(heading: Heading): string {
	return slug(toString(heading));
}

/**
 * The aliases in a tree’s front matter, old name to node: anchors that nodes had, and addresses
 * (`/decision-trees/old-name/`) that the page had. Reads what is there.
 */
export function aliasMapOf(data: unknown): Record<string, string> {
	const { aliases } = fields(data);
	const entries = Object.entries(fields(aliases)).filter(([, now]) => typeof now === 'string');
	return Object.fromEntries(entries as [string, string][]);
}

function fieldsOf(data: unknown): Pick<DecisionTree, 'title' | 'start' | 'aliases'> {
	const { title, start } = fields(data);
	const anchors = Object.entries(aliasMapOf(data)).filter(([old]) => !old.startsWith('/'));
	return {
		title: typeof title === 'string' ? title : '',
		start: typeof start === 'string' ? start : '',
		aliases: Object.fromEntries(anchors),
	};
}

function fields(given: unknown): Record<string, unknown> {
	return typeof given === 'object' && given !== null && !Array.isArray(given) ? { ...given } : {};
}
