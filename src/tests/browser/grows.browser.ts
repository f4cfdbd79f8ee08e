import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addGenerated } from '../../bench/book/write.ts';
import { kinds } from '../../model/kinds.ts';
import { builtCopy, type BuiltCopy } from './built-copy.ts';
import { builtPages, dist } from './site.ts';

// A sidebar that lists the whole book on every page makes a site grow with the square of its pages.

/** More than the book has itself. */
const more = { pages: 140, trees: 14 };
const pages = (await builtPages()).filter((page) =>
	kinds.some((kind) => page.startsWith(`${kind}/`) && page !== `${kind}/`),
);

let copy: BuiltCopy;

beforeAll(async () => {
	const { home } = JSON.parse(await readFile(join(dist, 'index.json'), 'utf8')) as { home: string };
	const { origin: site, pathname: base } = new URL(home);
	const lengthen = async (project: string) => {
		await addGenerated(project, more.pages, more.trees);
	};
	copy = await builtCopy(base, lengthen, { site });
}, 400_000);

afterAll(() => copy?.remove());

test('in a book twice as long, a page is at most 5 % longer', async () => {
	expect(pages.length).toBeGreaterThan(100);
	const sizes = (folder: string) =>
		Promise.all(pages.map(async (page) => (await stat(join(folder, page, 'index.html'))).size));
	const [before, after] = [await sizes(dist), await sizes(copy.dist)];
	const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0);
	expect(sum(after) / sum(before)).toBeLessThan(1.05);
	const longer = pages.filter((_, at) => (after[at] ?? 0) > 1.25 * (before[at] ?? 0));
	expect(longer, 'pages that list what others hold').toEqual([]);
});

test('what every page loads does not grow with the book', async () => {
	const model = (folder: string) => readFile(join(folder, 'guide/model.json'));
	expect(await model(copy.dist)).toEqual(await model(dist));
});
