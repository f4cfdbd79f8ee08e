import type { Element, Root } from 'hast';
import { eachElement, hasClass } from '../../remark/hast.ts';
import { column, hang } from '../sheet.ts';
import { wordsOf } from './chapters.ts';

/** More characters than three lines hold: 61.2 to ten centimetres. */
const threeLines = 3 * 0.612 * (column - hang);

/**
 * Marks paragraphs and items of up to three lines, which are not broken: no page may end within
 * them when two lines stay together on either side, and Chromium now and then breaks them all the same.
 */
export function markShortParagraphs(book: Root): void {
	eachElement(book, (prose: Element) => {
		if (!hasClass(prose, 'prose')) return;
		eachElement(prose, (node) => {
			if (node.tagName !== 'p' && node.tagName !== 'li') return;
			if (wordsOf(node).length > threeLines) return;
			const classes = node.properties['className'];
			node.properties['className'] = [...(Array.isArray(classes) ? classes : []), 'unbroken'];
		});
	});
}
