import type { Element, Root } from 'hast';
import { isElement } from 'hast-util-is-element';
import { h } from 'hastscript';
import { eachElement, hasClass } from '../../remark/hast.ts';
import { chaptersIn } from './chapters.ts';

/**
 * Numbers the nodes of each decision tree in their order and tells at each link that is marked as
 * leading to one (`data-go`) which number to turn to, since nobody can follow a link on paper.
 */
export function numberNodes(book: Root): void {
	for (const { element: tree, address } of chaptersIn(book)) {
		if (!address.startsWith('/decision-trees/')) continue;
		const numbers = new Map<string, number>();
		eachElement(tree, (section) => {
			const id = section.properties['dataSection'];
			if (typeof id !== 'string') return;
			numbers.set(id, numbers.size + 1);
			numberHeading(section, numbers.size);
		});
		eachElement(tree, (link) => {
			const number = numbers.get(String(link.properties['dataGo']));
			if (number === undefined) return;
			const turn = [' – turn to ', h('b', String(number))];
			link.children.push(h('span', { className: ['turn'] }, turn));
		});
	}
}

function numberHeading(section: Element, number: number) {
	const holder = section.children.find((child) => isElement(child) && hasClass(child, 'heading'));
	const heading = isElement(holder) ? holder.children[0] : undefined;
	if (!isElement(heading)) return;
	const node = h('span', { className: ['node'] }, String(number));
	heading.children.unshift(node, { type: 'text', value: ' ' });
}
