import { describe, expect, test } from 'vitest';
import { readBook } from './read/book.ts';
import { findProblems } from './check.ts';
import { forPeople } from '../model/read/problem.ts';
import { kinds, parts } from '../model/kinds.ts';

const book = await readBook('.');
const problems = findProblems(book);
const files = [...book.documents, ...book.sources, ...book.tensions, ...book.glossary].map(
	({ file }) => file,
);

describe.each(files)('%s', (file) => {
	test('has no problem', () => {
		expect(problems.filter((problem) => problem.file === file).map(forPeople)).toEqual([]);
	});
});

test('every part of the book has pages', () => {
	expect(
		kinds.filter((kind) => !book.documents.some((document) => document.kind === kind)),
	).toEqual([]);
	expect(Object.keys(parts)).toEqual([...kinds]);
});

test('every source is cited somewhere', () => {
	const cited = book.documents
		.map(({ frontMatter }) => JSON.stringify(frontMatter.data))
		.join('\n');
	const labels = new Set(
		book.documents.flatMap(({ body }) =>
			body.children.flatMap((node) =>
				node.type === 'footnoteDefinition' ? [node.identifier.split('--')[0]] : [],
			),
		),
	);
	const idle = book.sources.filter(
		({ id }) => !labels.has(id) && !cited.includes(`"source":"${id}"`),
	);
	expect(idle.map(({ file }) => file)).toEqual([]);
});
