import { expect, test } from 'vitest';
import { frontMatter, textOf, written } from './document.ts';
import { find, readHtml } from './read-page.ts';

/** The Markdown of an article that holds the given HTML. */
function markdown(html: string): string {
	const article = find(
		readHtml(`<article>${html}</article>`),
		({ tagName }) => tagName === 'article',
	);
	if (!article) throw new Error('There is no article.');
	const address = 'https://example.org/book/practices/umbrella/';
	return written(textOf({ title: '', summary: '', address, hidden: false, article })).trim();
}

test('the title comes first, whatever label stands above it', () => {
	expect(markdown('<p class="kicker">Practice</p><h1>Umbrella</h1>')).toBe(
		'# Umbrella\n\n**Practice**',
	);
});

test('links lead to full addresses, and their `&` can be copied', () => {
	expect(
		markdown(
			'<p><a href="../hat/">Hat</a>, <a href="#cost">cost</a>, <a href="/book/guide/#a=b&amp;end">guide</a></p>',
		),
	).toBe(
		'[Hat](https://example.org/book/practices/hat/), [cost](https://example.org/book/practices/umbrella/#cost), [guide](https://example.org/book/guide/#a=b&end)',
	);
});

test('an address whose `&` could be read as an entity keeps its backslash', () => {
	expect(markdown('<p><a href="https://example.org/?a=1&amp;copy;=2">x</a></p>')).toBe(
		'[x](https://example.org/?a=1\\&copy;=2)',
	);
});

test('a note in the margin becomes a footnote, cited as often as the page cites it', () => {
	const ref = '<sup class="ref"><a href="#note-wet-2013">1</a></sup>';
	const note =
		'<span class="note" id="note-wet-2013"><a class="back" href="#ref-wet-2013">1</a> <em>Wet</em>, 2013. </span>';
	expect(markdown(`<p>Rain.${ref}${note} More rain.${ref}</p>`)).toBe(
		'Rain.[^wet-2013] More rain.[^wet-2013]\n\n[^wet-2013]: *Wet*, 2013.',
	);
});

test('a table keeps its rows, pads short ones, and escapes what Markdown would take for a border', () => {
	expect(
		markdown(
			'<table><tr><td></td><th>b</th></tr><tr><th>x|y</th><td><p>1</p><p>2</p></td></tr><tr><td>z</td></tr></table>',
		),
	).toBe('| | b |\n| - | - |\n| x\\|y | 1 2 |\n| z | |');
	expect(markdown('<table><tr><td>a</td><td>b</td></tr></table>')).toBe(
		'| | |\n| - | - |\n| a | b |',
	);
});

test('terms with what they stand for become a list', () => {
	expect(
		markdown(
			'<dl><div><dt>For</dt><dd>walkers</dd></div><div><dt>Words</dt><dd><p>a</p><p>b</p></dd></div></dl>',
		),
	).toBe('- **For**: walkers\n- **Words**:\n  - a\n  - b');
});

test('spans that the page sets side by side do not run into each other', () => {
	expect(
		markdown('<ul><li><span>+3</span><span><a href="/a/">Dry</a>. Why.</span></li></ul>'),
	).toBe('- +3 [Dry](https://example.org/a/). Why.');
	expect(markdown('<p>un<em>believ</em>able</p>')).toBe('un*believ*able');
});

test('what only the screen needs is left out: controls, drawings, hidden parts', () => {
	expect(
		markdown(
			'<h2>Go</h2><a class="anchor" href="#go">#</a><button>Copy</button><p hidden>x</p><svg><text>y</text></svg><p>Stay.</p>',
		),
	).toBe('## Go\n\nStay.');
});

test('a term keeps its link and leaves the definition to the glossary', () => {
	expect(
		markdown(
			'<p>A <a href="/glossary/#flag">flag</a><span role="tooltip">A switch.</span> hides it.</p>',
		),
	).toBe('A [flag](https://example.org/glossary/#flag) hides it.');
});

test('code keeps its lines and its language', () => {
	expect(markdown('<pre><code class="language-yaml">a: 1\n\nb: 2\n</code></pre>')).toBe(
		'```yaml\na: 1\n\nb: 2\n```',
	);
});

test('a tree is told once more as a nested list; a question met again is only linked', () => {
	const node = (id: string, answers: string) =>
		`<section data-section="${id}"><h2 id="${id}">${id}?</h2><ul>${answers}</ul></section>`;
	const answer = (label: string, go: string) =>
		`<li data-answer="${label}"><strong>${label}</strong> <a href="#${go}" data-go="${go}">${go}</a></li>`;
	const text = markdown(
		`<tree-walk data-start="a">${node('a', answer('yes', 'b') + answer('no', 'c'))}${node('b', answer('on', 'c'))}${node('c', answer('up', 'd'))}${node('d', '')}</tree-walk>`,
	);
	const at = 'https://example.org/book/practices/umbrella/';
	expect(text.slice(text.indexOf('**The whole tree**'))).toBe(
		`**The whole tree**

- [a?](${at}#a)
  - **yes** → [b?](${at}#b)
    - **on** → [c?](${at}#c)
      - **up** → [d?](${at}#d)
  - **no** → [c?](${at}#c) (above)`,
	);
});

test('front matter quotes what YAML would misread', () => {
	const page = {
		id: 'practices/umbrella',
		kind: 'practices',
		title: 'Yes: take it',
		summary: '#1',
		address: 'https://example.org/practices/umbrella/',
		markdown: '',
		version: '1.0',
		added: '2026-11-23',
	};
	expect(written([frontMatter(page)])).toBe(
		'---\ntitle: "Yes: take it"\nsummary: "#1"\naddress: https://example.org/practices/umbrella/\nkind: practices\nversion: "1.0"\nadded: 2026-11-23\n---\n',
	);
});
