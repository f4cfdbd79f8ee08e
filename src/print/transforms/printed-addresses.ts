import type { Root } from 'hast';
import { isElement } from 'hast-util-is-element';
import { h } from 'hastscript';
import { eachElement } from '../../remark/hast.ts';
import { chaptersIn, wordsOf } from './chapters.ts';

/** Prints the address of every source below its line, since a link cannot be followed on paper. */
export function printAddresses(book: Root): void {
	const sources = chaptersIn(book).find(({ address }) => address === '/sources/');
	if (!sources) return;
	eachElement(sources.element, (line) => {
		if (line.tagName !== 'p') return;
		for (const link of line.children.filter((child) => isElement(child, 'a'))) {
			const href = String(link.properties['href'] ?? '');
			if (href.startsWith('http') && !wordsOf(line).includes(href))
				line.children.push(h('span', { className: ['url'] }, href));
		}
	});
}
