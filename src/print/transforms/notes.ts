import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { chaptersIn } from './chapters.ts';
import { takenOut } from './tidy.ts';

/**
 * Takes the notes out of the margin and sets them at the end of their chapter, in the order of
 * their numbers, each with its link back. On paper a margin is too narrow for them.
 */
export function collectNotes(book: Root): void {
	for (const { element: chapter } of chaptersIn(book)) {
		const notes = takenOut(chapter, 'note');
		if (notes.length === 0) continue;
		chapter.children.push(
			h('aside', { className: ['notes'], ariaLabel: 'Notes' }, [
				h('p', { className: ['kicker'] }, 'Notes'),
				h('ol', notes.map(listed)),
			]),
		);
	}
}

function listed({ properties: { id }, children }: Element): Element {
	return h('li', { id }, [h('p', children)]);
}
