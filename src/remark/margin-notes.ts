import type { Element, ElementContent, Root } from 'hast';
import { isElement } from 'hast-util-is-element';
import { h } from 'hastscript';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import { hasClass } from './hast.ts';

/**
 * Moves each GFM footnote to its first reference, as a note that stands in the margin on wide
 * screens and unfolds under its sentence on narrow ones. A note cited inside a table or a heading
 * stands after it. The reference links to the note and the note back to the reference, so both
 * work without script.
 */
export function marginNotes() {
	return (tree: Root) => {
		const notes = takeFootnotes(tree);
		if (notes.size === 0) return;
		const placed = new Set<string>();
		visitParents(tree, 'element', (node, ancestors) => {
			const label = labelOf(node);
			if (label === undefined) return undefined;
			const note = notes.get(label);
			const parent = ancestors.at(-1);
			if (!note || !parent) return undefined;
			const index = (parent.children as unknown[]).indexOf(node);
			const first = !placed.has(label);
			parent.children[index] = reference(label, note.number, first);
			if (!first) return SKIP;
			placed.add(label);
			const host = ancestors.findIndex(
				(at) => isElement(at) && /^(?:table|h[1-6])$/.test(at.tagName),
			);
			if (host > 0) {
				const holder = ancestors[host - 1];
				const at = (holder?.children as unknown[]).indexOf(ancestors[host]);
				holder?.children.splice(at + 1, 0, marginNote('p', label, note));
			} else {
				const at = behindRun(parent.children as ElementContent[], index);
				parent.children.splice(at, 0, marginNote('span', label, note));
			}
			return SKIP;
		});
	};
}

/** The place behind references and notes that follow each other, which no note may part. */
function behindRun(children: readonly ElementContent[], index: number): number {
	const isRef = (node: ElementContent | undefined) =>
		node !== undefined && isElement(node) && labelOf(node) !== undefined;
	let at = index + 1;
	for (; ; at += 1) {
		const next = children[at];
		const isNote = next && isElement(next) && hasClass(next, 'note');
		const isGap = next?.type === 'text' && !next.value.trim() && isRef(children[at + 1]);
		if (!isRef(next) && !isNote && !isGap) return at;
	}
}

interface Note {
	number: number;
	content: ElementContent[];
}

/** Removes the footnote section that remark-rehype appends, and gives its notes by label. */
function takeFootnotes(tree: Root): Map<string, Note> {
	const notes = new Map<string, Note>();
	const at = tree.children.findIndex(
		(node) => isElement(node, 'section') && 'dataFootnotes' in node.properties,
	);
	const section = tree.children[at];
	if (!isElement(section)) return notes;
	tree.children.splice(at, 1);
	const list = section.children.find((child) => isElement(child, 'ol'));
	for (const item of isElement(list) ? list.children : []) {
		if (!isElement(item, 'li')) continue;
		const label = String(item.properties['id']).replace('user-content-fn-', '');
		notes.set(label, { number: notes.size + 1, content: item.children.flatMap(phrasing) });
	}
	return notes;
}

function phrasing(block: ElementContent): ElementContent[] {
	if (!isElement(block, 'p')) return block.type === 'text' && !block.value.trim() ? [] : [block];
	return block.children.filter(
		(child) => !(isElement(child) && 'dataFootnoteBackref' in child.properties),
	);
}

/** The footnote's label, where the element is the superscript of a reference. */
function labelOf(node: Element): string | undefined {
	const link = isElement(node, 'sup') ? node.children[0] : undefined;
	if (!isElement(link) || !('dataFootnoteRef' in link.properties)) return undefined;
	return String(link.properties['href']).replace('#user-content-fn-', '');
}

function reference(label: string, number: number, first: boolean): Element {
	const id = first ? `ref-${label}` : undefined;
	const link = { id, href: `#note-${label}`, ariaLabel: `Note ${number}` };
	return h('sup', { className: ['ref'] }, [h('a', link, String(number))]);
}

function marginNote(tagName: 'p' | 'span', label: string, note: Note): Element {
	const back = { href: `#ref-${label}`, ariaLabel: `Back to reference ${note.number}` };
	return h(
		tagName,
		{ className: ['note'], id: `note-${label}`, role: 'note', dataPagefindIgnore: '' },
		[h('a', { className: ['back'], ...back }, String(note.number)), ' ', ...trimmed(note.content)],
	);
}

/** Drops the space that stood before the backlink. */
function trimmed(content: ElementContent[]): ElementContent[] {
	const last = content.at(-1);
	return last?.type === 'text'
		? [...content.slice(0, -1), { ...last, value: last.value.trimEnd() }]
		: content;
}
