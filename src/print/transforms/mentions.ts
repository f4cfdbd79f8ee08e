import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { hasClass } from '../../remark/hast.ts';
import { chaptersIn } from './chapters.ts';

/** A link from one chapter to what another treats: the id of that entry of the index, and its own. */
export interface Mention {
	entry: string;
	id: string;
}

/**
 * For each entry of the index, the first link to it, or into it, in the prose of every other chapter,
 * in the order of the book. A link that has no id is given one.
 */
export function mentionsIn(book: Root, entries: ReadonlySet<string>): Mention[] {
	const mentions: Mention[] = [];
	for (const { element: chapter, key } of chaptersIn(book)) {
		if (chapter.properties['dataTerm'] === undefined) continue;
		const seen = new Set<string>();
		visit(chapter as unknown as Root, 'element', (node) => {
			if (isData(node)) return SKIP;
			const { href } = node.properties;
			if (node.tagName !== 'a' || typeof href !== 'string' || !href.startsWith('#'))
				return undefined;
			const target = href.slice(1);
			const entry = entryAround(target, entries);
			if (!entry || seen.has(entry) || target === key || target.startsWith(`${key}--`))
				return undefined;
			seen.add(entry);
			const id = (node.properties['id'] ??= `mention-${mentions.length + 1}`);
			mentions.push({ entry, id: String(id) });
			return undefined;
		});
	}
	return mentions;
}

/** Tables and lists that are made from data name every priority on every page: nobody looks for that. */
function isData(node: Element): boolean {
	return ['table', 'facts', 'rules', 'see', 'option', 'rails'].some((name) => hasClass(node, name));
}

/** The entry that an id is, or that it stands within. */
function entryAround(id: string, entries: ReadonlySet<string>): string | undefined {
	const parts = id.split('--');
	return parts
		.map((_, at) => parts.slice(0, parts.length - at).join('--'))
		.find((whole) => entries.has(whole));
}
