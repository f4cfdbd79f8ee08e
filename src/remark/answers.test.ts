import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { answers } from './answers.ts';
import { h as element } from 'hastscript';

test('an item from bold to a link of the page is an answer', () => {
	expect(marked([label('Not yet'), text(' — look up. '), link('#clouds', 'Clouds?')])).toEqual({
		dataAnswer: 'not-yet',
		link: { href: '#clouds', dataGo: 'clouds', ariaLabel: 'Not yet: Clouds?' },
	});
});

test('paragraphs inside the item and a full stop after the link do not matter', () => {
	const paragraph = element('p', {}, [label('Yes:'), text(' '), link('#stay', 'Stay'), text('.')]);

	expect(marked([text('\n'), paragraph, text('\n')])).toMatchObject({
		dataAnswer: 'yes',
		link: { dataGo: 'stay' },
	});
});

test('targets are told decoded, and a broken escape as it stands', () => {
	expect(marked([label('Ja'), link('#%C3%BCber', 'Über')])).toMatchObject({
		link: { dataGo: 'über' },
	});
	expect(marked([label('Ja'), link('#%E0', 'Oops')])).toMatchObject({ link: { dataGo: '%E0' } });
});

test.each([
	['without bold', [text('Yes '), link('#stay', 'Stay')]],
	['that lead to another page', [label('Yes'), link('/practices/x/', 'X')]],
	['without a link', [label('Yes'), text(' and no more')]],
])('items %s are no answers', (_, children) => {
	expect(marked(children).dataAnswer).toBeUndefined();
});

test('pages of other kinds stay as they are', () => {
	const item = [label('Yes'), link('#stay', 'Stay')];

	expect(marked(item, 'content/practices/x.mdx').dataAnswer).toBeUndefined();
});

function marked(children: Element['children'], path = 'content/decision-trees/x.mdx') {
	const item = element('li', {}, children);
	const tree: Root = { type: 'root', children: [element('ul', {}, [item])] };
	answers()(tree, new VFile({ path }));
	let properties = {};
	visit(item, { tagName: 'a' }, (found: Element) => void (properties = found.properties));
	return { dataAnswer: item.properties['dataAnswer'], link: properties };
}

function label(words: string): Element {
	return element('strong', {}, [text(words)]);
}

function link(href: string, words: string): Element {
	return element('a', { href }, [text(words)]);
}

function text(value: string) {
	return { type: 'text' as const, value };
}
