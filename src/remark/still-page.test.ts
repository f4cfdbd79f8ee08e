import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { processorOf } from './processor.ts';
import { stillPage } from './still-page.ts';

const renderer = await processorOf('/', []).createMdxRenderer?.(
	{ syntaxHighlight: false },
	{ optimize: true, srcDir: new URL('file:///project/src/') },
);

async function read(text: string) {
	const made = await renderer?.process(text, '/project/content/start/umbrella.mdx', {});
	return stillPage(made?.code ?? '');
}

test('a page of text is read out of its module, with its headings', async () => {
	const page = await read(
		'First.\n\n## Is it “raining”?\n\nLook & see: `"\\n"` is a \\{sign}.\n\n### Then\n',
	);

	expect(page?.html).toContain('<h2 id="is-it-raining">Is it “raining”?</h2>');
	expect(page?.html).toContain('<p>Look &#x26; see: <code>"\\n"</code> is a {sign}.</p>');
	expect(page?.headings).toEqual([
		{ depth: 2, slug: 'is-it-raining', text: 'Is it “raining”?' },
		{ depth: 3, slug: 'then', text: 'Then' },
	]);
});

test('a page without a heading has none', async () => {
	const html = '<p>Rain.</p>\n<p>More rain.</p>';
	expect(await read('Rain.\n\nMore rain.')).toEqual({ html, headings: [] });
});

test.each([
	['a component', '## Rain\n\n<Umbrella />\n\nMore.'],
	['a component within text', 'Take <Umbrella>it</Umbrella> along.\n\nGo.'],
	['a single block', 'Rain.'],
	['a picture', '![Rain](./rain.png)\n\nMore.'],
])('%s is left to whoever runs the module', async (_, text) => {
	expect(await read(text)).toBeUndefined();
});

test.each([
	['an expression', 'It rains {1 + 1} days.\n\nLook.'],
	['an attribute that holds one', 'Take\n\n<Umbrella size={1 + 1}>\n\nit\n\n</Umbrella>'],
	['attributes out of one', '<Umbrella {...sizes} />\n\nLook.'],
	['an import', 'import { rain } from "./rain.js"\n\nRain.\n\nMore.'],
	['an export', 'export const rain = 1\n\nRain.\n\nMore.'],
])('%s is refused, with its place', async (_, text) => {
	await expect(read(text)).rejects.toMatchObject({
		reason: expect.stringContaining('are code') as string,
		line: expect.any(Number) as number,
	});
});

test('no page of the book has to be run', async () => {
	const files = readdirSync('content', { recursive: true })
		.map(String)
		.filter((name) => name.endsWith('.mdx'));
	expect(files.length).toBeGreaterThan(100);
	for (const file of files) {
		const [, text = ''] = readFileSync(join('content', file), 'utf8').split(/^---$[^]*?^---$/m);
		const made = await renderer?.process(text, join('/project/content', file), {});
		expect(stillPage(made?.code ?? ''), file).toBeDefined();
	}
});
