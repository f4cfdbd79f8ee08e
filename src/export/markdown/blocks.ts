import type { Element, ElementContent } from 'hast';
import type { BlockContent, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { list, merged, paragraph } from './lists.ts';
import { phrasing, takeNote } from './phrasing.ts';
import { classesOf, hasClass, isElement, isLeftOut, type Reading } from './reading.ts';
import { table } from './tables.ts';
import { outline } from './tree-outline.ts';

const inline = new Set(
	'a abbr b bdi br cite code del dfn em i img kbd mark q s samp small span strong sub sup time u var'.split(
		' ',
	),
);

/** Turns what stands on a page into blocks of Markdown. Words between blocks become paragraphs. */
export function blocks(children: readonly ElementContent[], reading: Reading): BlockContent[] {
	const found: BlockContent[] = [];
	let line: ElementContent[] = [];
	const endLine = () => {
		found.push(...paragraph(phrasing(line, reading)));
		line = [];
	};
	for (const child of children) {
		if (!isElement(child) || (inline.has(child.tagName) && !holdsBlocks(child))) {
			line.push(child);
		} else if (!isLeftOut(child)) {
			endLine();
			found.push(...block(child, reading));
		}
	}
	endLine();
	return merged(found);
}

function block(node: Element, reading: Reading): BlockContent[] {
	const { tagName, children } = node;
	switch (tagName) {
		case 'h1':
		case 'h2':
		case 'h3':
		case 'h4':
		case 'h5':
		case 'h6': {
			const depth = Number(tagName.charAt(1)) as 1 | 2 | 3 | 4 | 5 | 6;
			return [{ type: 'heading', depth, children: phrasing(children, reading) }];
		}
		case 'p':
			if (takeNote(node, reading)) return [];
			return paragraph(phrasing(children, reading), hasClass(node, 'kicker'));
		case 'summary':
		case 'legend':
			if (holdsBlocks(node)) return blocks(children, reading);
			return paragraph(phrasing(children, reading), true);
		case 'ul':
		case 'ol':
			return list(
				children
					.filter((child) => isElement(child, 'li'))
					.map((item) => blocks(item.children, reading)),
				tagName === 'ol' && !hasClass(node, 'bare'),
			);
		case 'dl':
			return list(definitions(node, reading));
		case 'table':
			return table(node, reading);
		case 'blockquote':
			return [{ type: 'blockquote', children: blocks(children, reading) }];
		case 'pre':
			return [{ type: 'code', lang: languageOf(node), value: toString(node).replace(/\n$/, '') }];
		case 'hr':
			return [{ type: 'thematicBreak' }];
		case 'tree-walk':
			return [...blocks(children, reading), ...outline(node, reading)];
		default:
			return hasClass(node, 'tree-diagram') ? [] : blocks(children, reading);
	}
}

/** Terms with what they stand for, an item each: Markdown has no list of definitions. */
function definitions(node: Element, reading: Reading): BlockContent[][] {
	const parts = node.children
		.filter((child) => isElement(child))
		.flatMap((child) =>
			child.tagName === 'div' ? child.children.filter((part) => isElement(part)) : [child],
		);
	const items: { term: PhrasingContent[]; meaning: BlockContent[] }[] = [];
	for (const part of parts) {
		if (part.tagName === 'dt') items.push({ term: phrasing(part.children, reading), meaning: [] });
		else items.at(-1)?.meaning.push(...blocks(part.children, reading));
	}
	return items.map(({ term, meaning }) => {
		const name: PhrasingContent[] = [
			{ type: 'strong', children: term },
			{ type: 'text', value: ':' },
		];
		const [first, ...rest] = meaning;
		if (first?.type !== 'paragraph') return [...paragraph(name), ...meaning];
		if (rest.length > 0) return [...paragraph(name), ...list(meaning.map((each) => [each]))];
		return paragraph([...name, { type: 'text', value: ' ' }, ...first.children]);
	});
}

function languageOf(pre: Element): string | null {
	const code = pre.children.find((child) => isElement(child, 'code'));
	const names = code ? classesOf(code.properties) : [];
	return names.find((name) => name.startsWith('language-'))?.slice('language-'.length) ?? null;
}

function holdsBlocks(node: Element): boolean {
	return node.children.some(
		(child) =>
			isElement(child) && (!inline.has(child.tagName) || holdsBlocks(child)) && !isLeftOut(child),
	);
}
