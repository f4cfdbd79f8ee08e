import type { Element, Root } from 'hast';
import { visitParents } from 'unist-util-visit-parents';
import { hasClass, type Place } from './places.ts';

/** A link from one chapter to what another treats; `order` counts along the book. */
export interface Mention {
	id: string;
	order: number;
}

/**
 * For each target, the first link to it, or into it, in the prose of every other chapter. The links get an id
 * of their own, so that their pages can be found.
 */
export function mentionsOf(
	chapters: readonly Place[],
	targets: readonly string[],
): Map<string, Mention[]> {
	const mentions = new Map<string, Mention[]>();
	const known = new Set(targets);
	let order = 0;
	for (const { element: chapter, key } of chapters) {
		const seen = new Set<string>();
		visitParents(chapter as unknown as Root, 'element', (node, ancestors) => {
			if (ancestors.some((at) => at.type === 'element' && isData(at))) return;
			const target = targetOf(node, known);
			if (!target || target === key || target.startsWith(`${key}--`) || seen.has(target)) return;
			seen.add(target);
			order += 1;
			node.properties['id'] ??= `mention-${order}`;
			const mention = { id: String(node.properties['id']), order };
			mentions.set(target, [...(mentions.get(target) ?? []), mention]);
		});
	}
	return mentions;
}

/** Tables and lists that are made from data name every priority on every page: nobody looks for that. */
function isData(node: Element): boolean {
	return ['table', 'facts', 'rules', 'see', 'option', 'rails'].some((name) => hasClass(node, name));
}

/** The target that a link leads to: its own, or the one it stands within. */
function targetOf(node: Element, known: ReadonlySet<string>): string | undefined {
	const href = node.properties['href'];
	if (node.tagName !== 'a' || typeof href !== 'string' || !href.startsWith('#')) return undefined;
	const parts = href.slice(1).split('--');
	for (let length = parts.length; length > 0; length -= 1) {
		const id = parts.slice(0, length).join('--');
		if (known.has(id)) return id;
	}
	return undefined;
}
