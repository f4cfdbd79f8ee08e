import { WikiMarkupTransformer } from '@atlaskit/editor-wikimarkup-transformer';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import wikipedia from 'wtf_wikipedia';
import { describe, expect, test } from 'vitest';
import { linkForms } from '../components/site/link-forms.ts';
import { advise } from '../engine/guide/advice.ts';
import { decisionPassage } from '../engine/record/decision-passage.ts';
import { writeLink } from '../engine/record/link.ts';
import { asMarkdown, asWikiMarkup, type Block, type Line } from '../engine/record/passage.ts';
import { checkout, shop } from './fixtures/model.ts';

// What is copied as markup, read by the parser of those who will show it.

/** A passage as a reader sees it. */
interface Shown {
	headings: string[];
	/** The items of each list. */
	lists: string[][];
	links: string[];
}

const names = [
	'Checkout',
	'a *b* _c_ -d- +e+ ^f^ ~g~',
	'[a|b] {code} (c) a -- b',
	'C:\\temp & AT&T <b>x</b>',
	"it's ''so'' [[a]] {{b|c}}",
];
const link = `https://example.org/guide/${writeLink(shop, checkout)}`;
const passageOf = (software: string) =>
	decisionPassage(
		advise(shop, checkout),
		{ who: software, what: 'pay' },
		{ software, date: '2026-11-30', link, decisionMakers: [software] },
	);

/** What the passage itself says, without any markup. */
function meant(blocks: readonly Block[]): Shown {
	const words = (line: Line) =>
		line
			.map((piece) =>
				typeof piece === 'string' ? piece : 'bold' in piece ? piece.bold : piece.words,
			)
			.join('');
	return {
		headings: blocks.flatMap((block) => ('heading' in block ? tidy(block.heading) : [])),
		lists: blocks
			.flatMap((block) => ('list' in block ? [block.list.map((line) => tidy(words(line)))] : []))
			.filter((list) => list.length),
		links: [link],
	};
}

function tidy(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

const confluence = new WikiMarkupTransformer();

/** What Confluence makes of its own markup. */
function shownByConfluence(markup: string): Shown {
	const shown: Shown = { headings: [], lists: [], links: [] };
	confluence.parse(markup).descendants((node) => {
		if (node.type.name === 'heading') shown.headings.push(tidy(node.textContent));
		if (/List$/.test(node.type.name))
			shown.lists.push(node.content.content.map((item) => tidy(item.textContent)));
		for (const mark of node.marks)
			if (mark.type.name === 'link') shown.links.push(String(mark.attrs['href']));
	});
	return shown;
}

/** What viewers of Markdown make of it. */
function shownByMarkdown(text: string): Shown {
	const shown: Shown = { headings: [], lists: [], links: [] };
	visit(unified().use(remarkParse).use(remarkGfm).parse(text), (node) => {
		if (node.type === 'heading') shown.headings.push(tidy(toString(node)));
		if (node.type === 'list') shown.lists.push(node.children.map((item) => tidy(toString(item))));
		if (node.type === 'link') shown.links.push(node.url);
	});
	return shown;
}

describe.each(names)('a decision about %j', (software) => {
	const passage = passageOf(software);

	test('is what it was in Confluence', () => {
		expect(shownByConfluence(asWikiMarkup(passage))).toEqual(meant(passage));
	});

	test('is what it was in Markdown', () => {
		expect(shownByMarkdown(asMarkdown(passage))).toEqual(meant(passage));
	});
});

describe.each(names)('a link called %j', (title) => {
	const linked = { title, sentence: 'A day to set up.', address: link };
	const written = (form: string) =>
		linkForms.find(({ name }) => name === form)?.write(linked) ?? '';

	test('is one link with its words in Confluence', () => {
		const doc = confluence.parse(written('Jira, Confluence'));
		expect(shownByConfluence(written('Jira, Confluence')).links).toEqual([link]);
		const plain = title.replace(/[[{]/g, '(').replace(/[\]}]/g, ')').replaceAll('|', '/');
		expect(tidy(doc.textContent)).toBe(`${plain} – A day to set up.`);
	});

	test('is one link with its words in MediaWiki', () => {
		const doc = wikipedia(written('MediaWiki'));
		const { sections } = doc.json() as { sections: object[] };
		expect(JSON.stringify(sections).match(/(?<="site":")[^"]+/g)).toEqual([link]);
		expect(resolved(doc.text())).toBe(`${title} – A day to set up.`);
	});

	test('is one link with its words in Markdown', () => {
		expect(shownByMarkdown(written('Markdown')).links).toEqual([link]);
	});
});

/** The parser leaves entities to whoever shows its words. */
function resolved(text: string): string {
	return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}
