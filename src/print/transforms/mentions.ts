import type { Element, Root } from 'hast';
import { visitParents } from 'unist-util-visit-parents';
import type { Worded } from './index-of-terms.ts';
import type { Piece } from './piece.ts';
import { hasClass, type Place } from './places.ts';

/** A link in the prose of a chapter to another: the id it leads to, and its own where it has one. */
export interface Reference {
	target: string;
	id?: string;
}

/** A link from one chapter to what another treats; `order` counts along the book. */
export interface Mention {
	id: string;
	order: number;
	/** The chapter it stands in, and which of its references it is. */
	key: string;
	reference: number;
}

// No HTML that was parsed holds this sign, which is written as a reference.
const mark = '\0';
const marked = / id="&#x0;(\d+)"/g;

/** Lists the links in the prose of a chapter to other chapters, and marks those that have no id. */
export function markReferences({ element: chapter, key }: Place): Reference[] {
	const references: Reference[] = [];
	visitParents(chapter as unknown as Root, 'element', (node, ancestors) => {
		const { href, id } = node.properties;
		if (node.tagName !== 'a' || typeof href !== 'string' || !href.startsWith('#')) return;
		if (ancestors.some((at) => at.type === 'element' && isData(at))) return;
		const target = href.slice(1);
		if (target === key || target.startsWith(`${key}--`)) return;
		node.properties['id'] ??= `${mark}${references.length}`;
		references.push({ target, ...(typeof id === 'string' && { id }) });
	});
	return references;
}

/** For each entry of the index, the first link to it, or into it, in the prose of every other chapter. */
export function mentionsOf(
	pieces: readonly Piece[],
	entries: readonly Worded[],
): Map<string, Mention[]> {
	const mentions = new Map<string, Mention[]>();
	const known = new Set(entries.map(({ id }) => id));
	let order = 0;
	for (const { key, references } of pieces) {
		const seen = new Set<string>();
		for (const [reference, { target: id, ...link }] of references.entries()) {
			const target = knownIn(id, known);
			if (!target || seen.has(target)) continue;
			seen.add(target);
			order += 1;
			const mention = { id: link.id ?? `mention-${order}`, order, key, reference };
			mentions.set(target, [...(mentions.get(target) ?? []), mention]);
		}
	}
	return mentions;
}

/** Cuts HTML at the marks, and tells which references they stand for. */
export function cutAtMarks(html: string): { html: Buffer[]; cuts: number[] } {
	const cuts = [...html.matchAll(marked)].map(([, reference]) => Number(reference));
	const between = html.split(marked).filter((_, at) => at % 2 === 0);
	return { html: between.map((text) => Buffer.from(text)), cuts };
}

/** The HTML of each piece, in which every link that the index names has its id. */
export function named(
	pieces: readonly Piece[],
	mentions: ReadonlyMap<string, readonly Mention[]>,
): Buffer[][] {
	const ids = new Map(
		[...mentions.values()].flat().map(({ key, reference, id }) => [`${key} ${reference}`, id]),
	);
	return pieces.map(({ html, cuts, key }) =>
		html.flatMap((part, at) => {
			const id = ids.get(`${key} ${cuts[at]}`);
			return id ? [part, Buffer.from(` id="${id}"`)] : [part];
		}),
	);
}

/** Tables and lists that are made from data name every priority on every page: nobody looks for that. */
function isData(node: Element): boolean {
	return ['table', 'facts', 'rules', 'see', 'option', 'rails'].some((name) => hasClass(node, name));
}

/** What a link leads to: an entry, or the one that its target stands within. */
function knownIn(id: string, known: ReadonlySet<string>): string | undefined {
	const parts = id.split('--');
	for (let length = parts.length; length > 0; length -= 1) {
		const whole = parts.slice(0, length).join('--');
		if (known.has(whole)) return whole;
	}
	return undefined;
}
