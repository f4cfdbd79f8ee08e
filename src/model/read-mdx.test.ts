import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { kinds } from './kinds.ts';
import { readMdx } from './read-mdx.ts';

const remark = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).use(remarkGfm);
const pages = kinds.flatMap((kind) =>
	readdirSync(`content/${kind}`).map((name) => ({
		file: `${kind}/${name}`,
		text: readFileSync(`content/${kind}/${name}`, 'utf8'),
	})),
);

test('every page of the book is read as remark reads it, places included', () => {
	let quick = 0;
	for (const { file, text } of pages) {
		const tree = readMdx(text, true);
		if (!tree) continue;
		quick += 1;
		expect(plain(tree), file).toEqual(plain(remark.parse(text)));
	}
	expect(quick).toBeGreaterThan(pages.length * 0.9);
});

test('damaged text is read as remark reads it, or left to remark', () => {
	const marks = [
		'*',
		'_',
		'`',
		'\n',
		'\n\n',
		'    ',
		'- ',
		'> ',
		'|',
		'[',
		'](x)',
		'[^a]',
		'<',
		'>',
	];
	const more = ['{', '}', '## ', '\\', '~~', '&amp;', '\t', '---\n', '===\n', '<A>', '</A>', '1. '];
	const all = [...marks, ...more, '[^a]: b\n', '| - |\n', '```\n', '[ ] ', '\r\n', 'é'];
	const draw = dice(5);
	let quick = 0;
	for (let round = 0; round < 600; round += 1) {
		const { text } = pages[draw(pages.length)] ?? { text: '' };
		let damaged = text.slice(draw(text.length)).slice(0, 300);
		for (let left = 1 + draw(6); left > 0; left -= 1) {
			const at = draw(damaged.length);
			damaged = damaged.slice(0, at) + (all[draw(all.length)] ?? '') + damaged.slice(at + draw(3));
		}
		const tree = readMdx(damaged, true);
		if (!tree) continue;
		quick += 1;
		expect(plain(tree), JSON.stringify(damaged)).toEqual(plain(remark.parse(damaged)));
	}
	expect(quick).toBeGreaterThan(100);
});

test.each([
	['a fault', 'A <b>fault'],
	['code', 'Two and {1 + 1}'],
	['an import', "import x from './x.ts'\n\nText"],
	['an attribute that is code', '<Aside kind={k}>\n\nText\n\n</Aside>'],
	['a bare address', 'See www.example.org or a@example.org'],
	['a label with a space', 'So.[^a b]'],
	['an indented note', 'So.\n\n\t[^a]: {1}'],
	['what the quick parser does not survive', 'import "x"```\n&#123;- (b) :::\\'],
])('%s is left to remark', (_, text) => {
	expect(readMdx(text, false)).toBeUndefined();
});

/** A tree without what is undefined or empty, and without what only programs of remark read. */
function plain(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(plain);
	if (typeof value !== 'object' || value === null) return value;
	const kept = Object.entries(value).filter(([key, held]) => key !== 'data' && held != null);
	return Object.fromEntries(kept.map(([key, held]) => [key, plain(held)]));
}

/** Numbers below a bound, the same in every run. */
function dice(seed: number): (bound: number) => number {
	let state = seed;
	return (bound) => {
		state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
		return Math.floor((state / 0x80000000) * bound);
	};
}
