import type { Element } from 'hast';
import { eachElement, element, isElement, text } from '../../remark/hast.ts';
import { hasClass, wordsOf, type Place } from './places.ts';

/** Prints the address of every source below its line, since a link cannot be followed on paper. */
export function printAddresses({ element: chapter }: Place): void {
	if (!hasClass(chapter, 'sources')) return;
	eachElement(chapter, (node) => {
		if (node.tagName !== 'p') return;
		const links = node.children.filter((child): child is Element => isElement(child, 'a'));
		for (const { properties } of links) {
			const href = String(properties['href'] ?? '');
			if (!href.startsWith('http') || wordsOf(node).includes(href)) continue;
			node.children.push(element('span', { className: ['url'] }, [text(href)]));
		}
	});
}
