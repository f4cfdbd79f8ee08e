import type { Element, Root } from 'hast';
import { isElement } from 'hast-util-is-element';
import { h } from 'hastscript';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import { below } from '../model/addresses.ts';
import type { MarkedTerm } from '../model/glossary.ts';
import { hasClass } from './hast.ts';

/**
 * Links the first occurrence of each glossary term on a page to the glossary, with the definition
 * beside it, shown on hover and focus. Headings, links, code, tables and notes are left alone.
 */
export function glossaryTerms({ base, terms }: { base: string; terms: MarkedTerm[] }) {
	const byForm = new Map(
		terms.flatMap((term) => term.forms.map((form) => [form.toLowerCase(), term] as const)),
	);
	const forms = [...byForm.keys()].toSorted((a, b) => b.length - a.length).map(escaped);
	const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${forms.join('|')})(?![\\p{L}\\p{N}-])`, 'iu');

	return (tree: Root) => {
		if (forms.length === 0) return;
		const seen = new Set<string>();
		visitParents(tree, 'text', (node, ancestors) => {
			const parent = ancestors.at(-1);
			if (
				!parent ||
				!ancestors.some((at) => isElement(at, 'p')) ||
				ancestors.some((at) => isElement(at) && isLeftAlone(at))
			)
				return undefined;
			const match = pattern.exec(node.value);
			const term = match && byForm.get(match[0].toLowerCase());
			if (!match || !term || seen.has(term.id)) return undefined;
			seen.add(term.id);
			const at = (parent.children as unknown[]).indexOf(node);
			const after = node.value.slice(match.index + match[0].length);
			const marked = [
				{ ...node, value: node.value.slice(0, match.index) },
				...markup(term, match[0], base),
				{ ...node, value: after },
			];
			parent.children.splice(at, 1, ...marked);
			return [SKIP, at + marked.length - 1]; // the rest may hold another term
		});
	};
}

function markup({ id, definition }: MarkedTerm, words: string, base: string): Element[] {
	const address = below(base, `/glossary/#${id}`);
	return [
		h('a', { className: ['term'], href: address, ariaDescribedBy: `definition-${id}` }, words),
		h(
			'span',
			{
				className: ['definition'],
				id: `definition-${id}`,
				role: 'tooltip',
				dataPagefindIgnore: '',
			},
			definition,
		),
	];
}

function isLeftAlone(node: Element): boolean {
	return /^(?:a|code|table|h[1-6])$/.test(node.tagName) || hasClass(node, 'note');
}

function escaped(form: string): string {
	return form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
