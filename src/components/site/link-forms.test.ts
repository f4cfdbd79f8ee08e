import type { Root } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { fromHtml } from 'hast-util-from-html';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { firstSentence, linkForms } from './link-forms.ts';

const address = 'https://example.org/practices/canary-release/#what-it-costs';
const plain = { title: 'What it costs', sentence: 'A day to set up.', address };
const hostile = {
	title: 'a [b](c) | "d" {e} <script>f</script>',
	sentence: 'One *two* _three_\n`four` ~~five~~ \\six &amp; $7$\n\n# ~~~~ eight',
	address: 'https://example.org/a_(b)|c]d}e f\'"g',
};

function written(name: string, linked: typeof plain): string {
	return linkForms.find((form) => form.name === name)?.write(linked) ?? '';
}

describe('plain words stay plain', () => {
	test.each([
		['Link', address],
		['Markdown', `[What it costs](${address}) – A day to set up.`],
		['HTML', `<p><a href="${address}">What it costs</a> – A day to set up.</p>`],
		['Jira, Confluence', `[What it costs|${address}] – A day to set up.`],
		['MediaWiki', `[${address} What it costs] – A day to set up.`],
	])('%s', (name, text) => {
		expect(written(name, plain)).toBe(text);
	});

	test('without a sentence the link stands alone', () => {
		expect(written('Markdown', { ...plain, sentence: '' })).toBe(`[What it costs](${address})`);
	});
});

test('every form but the bare link is one line', () => {
	for (const form of linkForms.slice(1)) expect(form.write(hostile)).not.toMatch(/[\n\r]/);
});

test('Markdown reads back as one paragraph: a link with its words, then text', () => {
	const tree = unified().use(remarkParse).use(remarkGfm).parse(written('Markdown', hostile));
	const [paragraph, ...rest] = tree.children;
	expect(rest).toEqual([]);
	if (paragraph?.type !== 'paragraph') throw new Error('It is no paragraph.');
	expect(paragraph.children.map(({ type }) => type)).toEqual(['link', 'text']);
	const [link, text] = paragraph.children;
	expect(textOf(link)).toBe(hostile.title);
	expect(textOf(text)).toBe(` – ${hostile.sentence.replace(/\s+/g, ' ')}`);
	expect(link).toMatchObject({ url: 'https://example.org/a_%28b%29|c]d}e%20f\'"g' });
});

test('HTML reads back as a paragraph with one link, and holds nothing else', () => {
	const tree = fromHtml(written('HTML', hostile), { fragment: true }) as Root;
	const names: string[] = [];
	visit(tree, 'element', (node) => {
		names.push([node.tagName, ...Object.keys(node.properties)].join(' '));
		if (node.tagName === 'a') expect(node.properties['href']).toBe(hostile.address);
	});
	expect(names).toEqual(['p', 'a href']);
	expect(textOf(tree)).toBe(`${hostile.title} – ${hostile.sentence.replace(/\s+/g, ' ')}`);
});

describe('Jira and Confluence', () => {
	test.each([
		['[a|b]', '(a/b)'],
		['{code} *b* _i_ +u+ ^s^ ~t~', '(code) \\*b\\* \\_i\\_ \\+u\\+ \\^s\\^ \\~t\\~'],
		['!image.png! and ??cite??', '\\!image.png\\! and \\??cite\\??'],
		['read-only, -struck-, a -- b', 'read-only, \\-struck\\-, a \\-\\- b'],
		['C:\\\\temp &amp; AT&T', 'C:&#92;\\temp &amp;amp; AT&T'],
		['what comes first?', 'what comes first?'],
	])('%s', (words, escaped) => {
		expect(written('Jira, Confluence', { ...plain, title: words })).toBe(
			`[${escaped}|${address}] – A day to set up.`,
		);
	});

	test('an address cannot end the link early', () => {
		expect(written('Jira, Confluence', { ...plain, address: hostile.address })).toBe(
			'[What it costs|https://example.org/a_(b)%7Cc%5Dd%7De%20f\'"g] – A day to set up.',
		);
	});
});

describe('MediaWiki', () => {
	test.each([
		['[a] {{b|c}}', '&#91;a&#93; &#123;&#123;b&#124;c&#125;&#125;'],
		["it's ''this''", "it's &#39;&#39;this&#39;&#39;"],
		['<nowiki> &amp; ~~~~', '&#60;nowiki&#62; &#38;amp; &#126;&#126;&#126;&#126;'],
		['__TOC__ a_b https://x.org', '&#95;&#95;TOC&#95;&#95; a_b https&#58;//x.org'],
	])('%s', (words, escaped) => {
		expect(written('MediaWiki', { ...plain, title: words })).toBe(
			`[${address} ${escaped}] – A day to set up.`,
		);
	});

	test('an address cannot end the link early', () => {
		expect(written('MediaWiki', { ...plain, address: hostile.address })).toMatch(
			/^\[https:\/\/example\.org\/a_\(b\)%7Cc%5Dd%7De%20f%27%22g What it costs\] /,
		);
	});
});

test.each([
	['One. Two.', 'One.'],
	['Is it\n\tdone? Yes.', 'Is it done?'],
	['no end', 'no end'],
	['In 3.5 minutes it is over. Then', 'In 3.5 minutes it is over.'],
	['', ''],
])('the first sentence of %j', (text, first) => {
	expect(firstSentence(text)).toBe(first);
});
