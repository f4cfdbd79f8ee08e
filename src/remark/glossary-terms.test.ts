import type { Element, Root } from 'hast';
import { expect, test } from 'vitest';
import { glossaryTerms } from './glossary-terms.ts';
import { element, text } from './hast.ts';

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
	const tree = marked(
		element('p', {}, [text('An SLO, then an SLO.')]),
		element('p', {}, [text('SLO')]),
	);

	expect(words(tree).match(/"definition-slo"/g)).toHaveLength(2); // the id and the reference to it
	expect(words(tree)).toContain('/glossary/#slo');
});

test('two terms in one sentence are both marked, in any case', () => {
	const tree = marked(
		element('p', {}, [text('A Canary release needs a service level objective.')]),
	);

	expect(words(tree)).toContain('definition-canary');
	expect(words(tree)).toContain('definition-slo');
});

test('headings, links, code and notes are left alone, and so are parts of words', () => {
	const tree = marked(
		element('h2', {}, [text('SLO')]),
		element('p', {}, [
			element('a', { href: '/' }, [text('SLO')]),
			element('code', {}, [text('SLO')]),
		]),
		element('p', {}, [element('span', { className: ['note'] }, [text('SLO')])]),
		element('p', {}, [text('SLOs-like, preSLO')]),
	);

	expect(words(tree)).not.toContain('definition');
});
