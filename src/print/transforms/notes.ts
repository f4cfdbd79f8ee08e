import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { element, text } from '../../remark/hast.ts';
import { hasClass, type Place } from './places.ts';

/**
 * Takes the notes out of the margin and sets them at the end of their chapter, in the order of
 * their numbers, each with its link back. On paper a margin is too narrow for them.
 */
export function collectNotes({ element: chapter }: Place): void {
	const notes: Element[] = [];
	visit(chapter as unknown as Root, 'element', (node, index, parent) => {
		if (!hasClass(node, 'note') || index === undefined || !parent) return undefined;
		notes.push(node);
		parent.children.splice(index, 1);
		return [SKIP, index];
	});
	if (notes.length === 0) return;
	chapter.children.push(
		element('aside', { className: ['notes'], ariaLabel: 'Notes' }, [
			element('p', { className: ['kicker'] }, [text('Notes')]),
			element('ol', { role: 'list' }, notes.map(listed)),
		]),
	);
}

function listed({ properties, children }: Element): ElementContent {
	return element('li', { id: properties['id'] }, [element('p', {}, children)]);
}
