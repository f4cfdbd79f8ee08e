import type { Root } from 'hast';
import { h } from 'hastscript';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { oldAnchors } from './old-anchors.ts';

test('an old anchor stands at the beginning of the section it leads to now', () => {
	expect(sectionWith({ 'how-fast': 'how-long', other: 'elsewhere' })).toMatchObject([
		{ tagName: 'span', properties: { id: 'how-fast', dataOld: '' } },
	]);
});

test('pages without aliases, or with a list of them, stay as they are', () => {
	expect(sectionWith(undefined)).toEqual([]);
	expect(sectionWith(['/case-studies/old-name/'])).toEqual([]);
});

function sectionWith(aliases: unknown) {
	const section = h('section', { dataSection: 'how-long' });
	const tree: Root = { type: 'root', children: [section] };
	const file = new VFile();
	file.data.astro = { frontmatter: { aliases } };
	oldAnchors()(tree, file);
	return section.children;
}
