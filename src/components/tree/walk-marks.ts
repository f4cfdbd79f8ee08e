import type { Walk } from '../../engine/tree/walk.ts';
import { linkOf, sectionsOf } from './tree-of-page.ts';

/** Marks the way taken: in the lists of answers, and in the drawing of the tree. */
export function markPath(page: HTMLElement, { trail }: Walk, at: string) {
	const given = new Map(trail.map(({ question, answer }) => [question, answer]));
	const current = (link: Element | null, value: string) =>
		value ? link?.setAttribute('aria-current', value) : link?.removeAttribute('aria-current');
	for (const [id, section] of sectionsOf(page)) {
		for (const answer of section.querySelectorAll<HTMLElement>('[data-answer]'))
			current(linkOf(answer), given.get(id) === answer.dataset['answer'] ? 'true' : '');
	}
	for (const line of page.querySelectorAll<SVGElement>('[data-edge]')) {
		const [node = '', answer] = (line.dataset['edge'] ?? '').split(' ');
		line.classList.toggle('taken', given.get(node) === answer);
	}
	for (const node of page.querySelectorAll<SVGElement>('[data-node]')) {
		const id = node.dataset['node'] ?? '';
		node.classList.toggle('passed', given.has(id));
		current(node, id === at ? 'step' : '');
	}
}

/**
 * Names the links of the answers: in the whole tree with what they lead to, as they are written; while
 * one walks by the answer alone, since the outcome is not told before it is reached.
 */
export function nameAnswers(page: HTMLElement, whole: boolean) {
	for (const answer of page.querySelectorAll('[data-answer]')) {
		const label = answer.querySelector('strong')?.textContent ?? '';
		const link = linkOf(answer);
		const name = whole ? `${label}: ${link?.textContent ?? ''}` : label;
		link?.setAttribute('aria-label', name);
	}
}
