import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { readBody } from '../model/read/document.ts';
import { rulesByPart } from './rules.ts';

const pages = ['', '-trees-and-guide'].map((part) => {
	const guide = `content/writing/checker-messages${part}.mdx`;
	return readBody(guide, readFileSync(guide, 'utf8'));
});
const rules: string[] = Object.values(rulesByPart).flat();

test('no rule has two names, and no name two rules', () => {
	expect(rules).toEqual([...new Set(rules)]);
});

test('the authors’ guide has an entry for every rule, in the order of the rules, and no other', () => {
	const entries: string[] = [];
	for (const { body } of pages)
		visit(body, (node) => {
			if (node.type === 'heading' && node.depth === 3) entries.push(toString(node));
			const [name] = node.type === 'tableRow' ? (node.children[0]?.children ?? []) : [];
			if (name?.type === 'inlineCode') entries.push(name.value);
		});
	expect(entries).toEqual(rules);
});

test('the guide’s parts are those of the rules', () => {
	const anchors = pages.flatMap((page) => page.anchors);
	const parts = anchors.filter(({ depth }) => depth === 2).map(({ text }) => text);
	expect(parts).toEqual(Object.keys(rulesByPart));
});

test('every rule is tried by a test', () => {
	const files = ['src/check', 'src/model/read'].flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.test.ts') && name !== 'rules.test.ts')
			.map((name) => join(folder, name)),
	);
	files.push('src/tests/fixtures/what-authors-write.yaml');
	const texts = files.map((file) => readFileSync(file, 'utf8'));
	const tried = texts.join('\n');
	expect(rules.filter((rule) => !new RegExp(`[ '"/]${rule}[ '"/,\\]]`).test(tried))).toEqual([]);
});
