import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

const digits: Readonly<Record<string, string>> = {
	'⁰': '0',
	'¹': '1',
	'²': '2',
	'³': '3',
	'⁴': '4',
	'⁵': '5',
	'⁶': '6',
	'⁷': '7',
	'⁸': '8',
	'⁹': '9',
	'⁺': '+',
	'⁻': '−',
};

/** Sets raised numbers as raised numbers: the fonts of print have only the first three as characters. */
export function raiseNumbers(book: Root): void {
	visit(book, 'text', (node, index, parent) => {
		if (!parent || index === undefined || !/[⁰⁴-⁻]/.test(node.value)) return undefined;
		const parts = node.value.split(/([⁰¹²³⁴-⁻]+)/).filter(Boolean);
		const content: ElementContent[] = parts.map((part) =>
			/^[⁰¹²³⁴-⁻]/.test(part)
				? h('sup', [...part].map((sign) => digits[sign] ?? sign).join(''))
				: { type: 'text', value: part },
		);
		parent.children.splice(index, 1, ...content);
		return [SKIP, index + content.length];
	});
}
