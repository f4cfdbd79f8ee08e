import type { Element } from 'hast';
import { eachElement, element, isElement, text } from '../../remark/hast.ts';
import { hasClass, type Place } from './places.ts';

/**
 * Numbers the nodes of a decision tree in their order and tells each answer which number to turn
 * to, since nobody can follow a link on paper. Runs while ids are still those of the page.
 */
export function numberNodes({ element: chapter }: Place): void {
	const numbers = new Map<string, number>();
	eachElement(chapter, (node) => {
		const id = node.properties['dataSection'];
		if (typeof id === 'string') numbers.set(id, numbers.size + 1);
	});
	eachElement(chapter, (node) => {
		const id = node.properties['dataSection'];
		if (typeof id === 'string') numberHeading(node, numbers.get(id) ?? 0);
		const go = node.properties['dataGo'];
		if (typeof go === 'string') tellWhereTo(node, numbers.get(go) ?? 0);
	});
}

function numberHeading(section: Element, number: number) {
	const holder = section.children.find((child) => isElement(child) && hasClass(child, 'heading'));
	const heading = isElement(holder) ? holder.children[0] : undefined;
	if (!isElement(heading)) return;
	heading.children.unshift(
		element('span', { className: ['node'] }, [text(String(number))]),
		text(' '),
	);
}

function tellWhereTo(link: Element, number: number) {
	link.children.push(
		element('span', { className: ['turn'] }, [
			text(' – turn to '),
			element('b', {}, [text(String(number))]),
		]),
	);
}
