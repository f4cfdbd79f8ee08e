import { decoded } from '../../engine/tree/link.ts';
import type { DecisionTree } from '../../engine/tree/tree.ts';

/** The sections of a page that are the nodes of its tree, by id. */
export function sectionsOf(page: HTMLElement): Map<string, HTMLElement> {
	const sections = page.querySelectorAll<HTMLElement>('section[data-section]');
	return new Map([...sections].map((section) => [section.dataset['section'] ?? '', section]));
}

/** Reads the tree from the page that tells it: its sections, their answers and their old anchors. */
export function treeOfPage(page: HTMLElement): DecisionTree {
	const aliases: Record<string, string> = {};
	const nodes = [...sectionsOf(page)].map(([id, section]) => {
		for (const old of section.querySelectorAll('[data-old]')) aliases[old.id] = id;
		const items = [...section.querySelectorAll<HTMLElement>('[data-answer]')];
		const answers = items.map((item) => ({
			id: item.dataset['answer'] ?? '',
			label: item.querySelector('strong')?.textContent ?? '',
			because: '',
			go: linkOf(item)?.dataset['go'] ?? '',
		}));
		const node = { id, title: section.querySelector('h2')?.textContent ?? '', summary: '' };
		return answers.length > 0 ? { ...node, answers } : node;
	});
	const { tree: id = '', start = '' } = page.dataset;
	return { id, title: document.title, start, nodes, aliases };
}

/** The link that gives an answer. */
export function linkOf(answer: Element): HTMLElement | null {
	return answer.querySelector('[data-go]');
}

/**
 * The node that a plain anchor leads to. A place is given where it stands further down in the node,
 * such as a note; anchors elsewhere on the page lead to no node.
 */
export function placeOf(
	fragment: string,
	sections: Map<string, HTMLElement>,
): { id?: string; place?: Element } {
	const target =
		document.getElementById(fragment) ?? document.getElementById(decoded(fragment)) ?? undefined;
	const section = target?.closest<HTMLElement>('section[data-section]');
	const id = section?.dataset['section'] ?? '';
	if (!target || sections.get(id) !== section) return {};
	return target.id === id || target.matches('[data-old]') ? { id } : { id, place: target };
}
