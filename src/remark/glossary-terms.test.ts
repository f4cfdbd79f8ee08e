import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { glossaryTerms } from './glossary-terms.ts';

const slo = {
	id: 'slo',
	definition: 'A target for users.',
	forms: ['SLO', 'service level objective'],
};
const canary = { id: 'canary', definition: 'A small share first.', forms: ['canary release'] };

function marked(...children: Element[]): Root {
	const tree: Root = { type: 'root', children };
	glossaryTerms({ base: '/', terms: [slo, canary] })(tree);
	return tree;
}

const words = (root: Root) => JSON.stringify(root);

test('the first occurrence of a term shows its definition, later ones do not', () => {
	const tree = marked(h('p', ['An SLO, then an SLO.']), h('p', ['SLO']));

	expect(words(tree).match(/"definition-slo"/g)).toHaveLength(2); // the id and the reference to it
	expect(words(tree)).toContain('/glossary/#slo');
});

test('two terms in one sentence are both marked, in any case', () => {
	const tree = marked(h('p', ['A Canary release needs a service level objective.']));

	expect(words(tree)).toContain('definition-canary');
	expect(words(tree)).toContain('definition-slo');
});

test('headings, links, code and notes are left alone, and so are parts of words', () => {
	const tree = marked(
		h('h2', ['SLO']),
		h('p', [h('a', { href: '/' }, ['SLO']), h('code', ['SLO'])]),
		h('p', [h('span', { className: ['note'] }, ['SLO'])]),
		h('p', ['SLOs-like, preSLO']),
	);

	expect(words(tree)).not.toContain('definition');
});
