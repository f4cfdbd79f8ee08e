import { expect, test } from 'vitest';
import { printedHtml } from './printed-html.ts';

const chapter = (address: string, prose: string, term = address) =>
	`<section class="chapter" data-address="${address}" data-term="${term}"><h2>${term}</h2><div class="prose">${prose}</div></section>`;
const index = '<section class="chapter index" data-address="/book-index/"></section>';

test('links between pages lead to their places in the book and ask for the number of the page', () => {
	const html = printedHtml(
		chapter('/start/a/', '<p>See <a href="/practices/b/#cost">what it costs</a>.</p>') +
			chapter('/practices/b/', '<h2 id="cost">Cost</h2>'),
		'/',
	);

	expect(html).toContain(
		'<a href="#practices--b--cost">what it costs<span class="on"> (p. <span data-to="practices--b--cost"></span>)</span></a>',
	);
	expect(html).toContain('<h3 id="practices--b--cost">Cost</h3>');
});

test('the base path of the site is no part of the book', () => {
	const html = printedHtml(
		chapter('/start/a/', '<a href="/handbook/start/b/">B</a>') + chapter('/start/b/', ''),
		'/handbook/',
	);

	expect(html).toContain('href="#start--b"');
});

test('a link to what the book leaves out leads to the site, or is words where nobody can reach that', () => {
	const html = chapter('/start/a/', '<a href="/book/writing/house-style/#names">names</a>');
	const isLeftOut = (address: string) => address.startsWith('/writing/');

	expect(printedHtml(html, '/book/', { isLeftOut, site: 'https://example.org/book/' })).toContain(
		'<a href="https://example.org/book/writing/house-style/#names">names</a>',
	);
	expect(printedHtml(html, '/book/', { isLeftOut })).toContain('<span>names</span>');
	expect(() => printedHtml(html.replace('writing', 'practices'), '/book/', { isLeftOut })).toThrow(
		'lead to nothing',
	);
});

test('a section that a shorter book lacks is its page', () => {
	const html = printedHtml(
		chapter('/start/a/', '<a href="/start/b/#gone">B</a>') + chapter('/start/b/', ''),
		'/',
		{ isLeftOut: () => true },
	);

	expect(html).toContain('href="#start--b"');
});

test('every link that leads nowhere is told with its page', () => {
	const two = '<a href="/start/gone/">gone</a><a href="#missing">missing</a>';

	expect(() => printedHtml(chapter('/start/a/', two), '/')).toThrow(
		'The book has 2 links that lead to nothing in it:\n/start/a/ links to /start/gone/ (“gone”)\n/start/a/ links to #missing (“missing”)',
	);
});

test('notes leave the margin for the end of their chapter and keep both links', () => {
	const note =
		'<p>So.<sup class="ref"><a id="ref-x" href="#note-x">1</a></sup><span class="note" id="note-x"><a class="back" href="#ref-x">1</a> Source</span></p>';
	const html = printedHtml(chapter('/start/a/', note), '/');

	expect(html).toContain('</sup></p></div><aside class="notes"');
	expect(html).toContain(
		'<li id="start--a--note-x"><p><a class="back" href="#start--a--ref-x">1</a> Source</p></li>',
	);
});

test('nodes of a tree are numbered, and each answer says which number to turn to', () => {
	const node = (id: string, content: string) =>
		`<section data-section="${id}"><div class="heading"><h2 id="${id}">${id}</h2><a class="anchor" href="#${id}">#</a></div>${content}</section>`;
	const html = printedHtml(
		chapter(
			'/decision-trees/t/',
			node('ask', '<ul><li><b>Yes</b> <a href="#do" data-go="do" data-to="2">do</a></li></ul>') +
				node('do', '<p>Do.</p>'),
		),
		'/',
	);

	expect(html).toContain('<span class="node">2</span> do</h3>');
	expect(html).toContain('do<span class="turn"> – turn to <b>2</b></span>');
	expect(html).not.toContain('data-to="2"');
	expect(html).not.toContain('class="anchor"');
});

test('the index names each chapter with its own page and where others speak of it', () => {
	const html = printedHtml(
		chapter(
			'/start/a/',
			'<p><a href="/practices/b/">b</a> and <a href="/practices/b/">b</a></p>',
			'A',
		) +
			chapter('/practices/b/', '', 'The bulkhead') +
			index,
		'/',
	);

	expect(html).toContain('Bulkhead, the<span class="pages">');
	expect(html).toContain('class="main"><span data-to="practices--b">');
	expect(html.match(/data-to="mention-/g)).toHaveLength(1);
});

test('raised numbers that the fonts lack are set as raised numbers', () => {
	expect(printedHtml(chapter('/start/a/', '<p>10⁻¹¹</p>'), '/')).toContain('10<sup>−11</sup>');
});

test('drawings of a tree stand last, after the notes of their chapter', () => {
	const html = printedHtml(
		chapter(
			'/decision-trees/a/',
			'<div class="drawing">Drawn</div><p>Told<span class="note" id="note-1">Noted</span></p>',
		),
		'/',
	);

	expect(html).toMatch(/Told[^]*Noted[^]*Drawn/);
});

test('a link that nobody looks for in the index has no id of its own', () => {
	const html = printedHtml(
		chapter('/start/a/', '<p><a href="/practices/b/">b</a> and <a href="/practices/b/">b</a></p>') +
			chapter('/practices/b/', '<table class="table"><td><a href="/start/a/">a</a></td></table>') +
			index,
		'/',
	);

	expect(html.match(/<a [^>]*id="[^"]*"/g)).toHaveLength(1);
	expect(html).not.toContain('&#x0;');
});

test('nothing names what the book leaves out, nor has a name without a role', () => {
	const html = printedHtml(
		chapter(
			'/start/a/',
			'<p>A <a href="/start/a/" aria-describedby="d">b</a><span class="definition" id="d">B</span></p><div class="table" role="group" aria-label="T" tabindex="0"><table></table></div>',
		),
		'/',
	);

	expect(html).not.toContain('definition');
	expect(html).not.toContain('aria-');
});

test('below a title of the first level headings keep theirs', () => {
	const part = chapter('/trials/', '<section><h2>One</h2></section>').replace(
		/<h2>(.*?)<\/h2>/,
		'<header><h1>$1</h1></header>',
	);

	expect(printedHtml(part, '/')).toContain('<h2>One</h2>');
});
