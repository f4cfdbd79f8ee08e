import type { Element, Root } from 'hast';
import { isElement } from 'hast-util-is-element';
import { h } from 'hastscript';
import { eachElement, hasClass } from '../../remark/hast.ts';
import { chaptersIn } from './chapters.ts';

/**
 * Numbers the nodes of each decision tree in their order and tells each answer which number to turn
 * to, since nobody can follow a link on paper. Runs while ids are still those of the pages.
 */
export function numberNodes(book: Root): void {
	for (const { element: tree, address } of chaptersIn(book)) {
		if (!address.startsWith('/decision-trees/')) continue;
		const numbers = new Map<string, number>();
		eachElement(tree, (node) => {
			const id = node.properties['dataSection'];
			if (typeof id !== 'string') return;
			numbers.set(id, numbers.size + 1);
			numberHeading(node, numbers.size);
		});
		eachElement(tree, (item) => {
			if (item.tagName === 'li') tellWhereTo(item, numbers);
		});
	}
}

function numberHeading(section: Element, number: number) {
	const holder = section.children.find((child) => isElement(child) && hasClass(child, 'heading'));
	const heading = isElement(holder) ? holder.children[0] : undefined;
	if (!isElement(heading)) return;
	heading.children.unshift(h('span', { className: ['node'] }, String(number)), {
		type: 'text',
		value: ' ',
	});
}

function tellWhereTo(item: Element, numbers: ReadonlyMap<string, number>) {
	eachElement(item, (link) => {
		const href = String(link.properties['href'] ?? '');
		if (link.tagName !== 'a' || !href.startsWith('#')) return;
		const number = numbers.get(decodeURIComponent(href.slice(1)));
		if (number === undefined) return;
		link.children.push(h('span', { className: ['turn'] }, [' – turn to ', h('b', String(number))]));
	});
}
