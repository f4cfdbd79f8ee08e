import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { finishPages } from './pages.ts';

const home = 'https://example.org/book/';
let dist: string;

beforeEach(async () => {
	dist = await mkdtemp(join(tmpdir(), 'markdown-'));
});
afterEach(() => rm(dist, { recursive: true }));

async function put(name: string, text: string) {
	await mkdir(dirname(join(dist, name)), { recursive: true });
	await writeFile(join(dist, name), text);
}

const read = (name: string) => readFile(join(dist, name), 'utf8');

/** Builds a site of pages with the given articles, and the list of all pages. */
async function build(articles: Record<string, string>, more: object = {}) {
	const about = { kind: 'practices', title: 'Yes: take it', summary: '#1', version: '1.0' };
	const pages = Object.keys(articles).map((id) => ({
		...about,
		...more,
		id,
		address: `${home}${id}/`,
	}));
	await put(
		'index.json',
		JSON.stringify({ title: 'Book', summary: 'All', home, version: '1.0', pages }),
	);
	for (const [id, article] of Object.entries({ ...articles, search: '' }))
		await put(`${id}/index.html`, `<body><nav>No</nav><article>${article}</article></body>`);
	await finishPages(dist);
}

/** The Markdown of an article that holds the given HTML, below its front matter. */
async function markdown(html: string): Promise<string> {
	await build({ umbrella: html });
	return (await read('umbrella/index.md')).split('\n---\n')[1]?.trim() ?? '';
}

const note = '<sup class="ref"><a id="ref-x" href="#note-x">1</a></sup>';
const margin =
	'<span class="note" id="note-x"><a class="back" href="#ref-x">1</a> <em>Wet</em>, 2013. </span>';

test.each([
	[
		'the title comes first, whatever label stands above it',
		'<p class="kicker">Practice</p><h1>Umbrella</h1>',
		'# Umbrella\n\n**Practice**',
	],
	[
		'links lead to full addresses, and their `&` can be copied',
		'<p><a href="../hat/">Hat</a>, <a href="#cost">cost</a>, <a href="/book/guide/#a=b&amp;end">guide</a></p>',
		`[Hat](${home}hat/), [cost](${home}umbrella/#cost), [guide](${home}guide/#a=b&end)`,
	],
	[
		'an address whose `&` could be read as an entity keeps its backslash',
		'<p><a href="https://example.org/?a=1&amp;copy;=2">x</a></p>',
		'[x](https://example.org/?a=1\\&copy;=2)',
	],
	[
		'a note in the margin becomes a footnote, cited as often as the page cites it',
		`<p>Rain.${note}${margin} More rain.${note}</p>`,
		'Rain.[^x] More rain.[^x]\n\n[^x]: *Wet*, 2013.',
	],
	[
		'a table keeps its rows, pads short ones, and holds a cell of paragraphs in a line',
		'<table><tr><td></td><th>b</th></tr><tr><th>x|y</th><td><p>1</p><p>2</p></td></tr><tr><td>z</td></tr></table>',
		'| | b |\n| - | - |\n| x\\|y | 1 2 |\n| z | |',
	],
	[
		'terms with what they stand for become a list',
		'<dl><div><dt>For</dt><dd>walkers</dd></div><div><dt>Words</dt><dd><p>a</p><p>b</p></dd></div></dl>',
		'- **For**: walkers\n- **Words**:\n  - a\n  - b',
	],
	[
		'spans that the page sets side by side do not run into each other',
		'<ul><li><span>+3</span><span><a href="/a/">Dry</a>. Why.</span></li></ul><p>un<em>believ</em>able</p>',
		'- +3 [Dry](https://example.org/a/). Why.\n\nun*believ*able',
	],
	[
		'what only the screen needs is left out: controls, drawings, hints, hidden parts, empty lists',
		'<h2>Go</h2><a class="anchor" href="#go">#</a><button>Copy</button><p hidden>x</p><svg><text>y</text></svg><ul></ul><p>Stay <a href="/flag/">flag</a><span role="tooltip">A switch.</span>.</p>',
		'## Go\n\nStay [flag](https://example.org/flag/).',
	],
	[
		'numbers stay only where the page shows them',
		'<ol><li>a</li></ol><p>or</p><ol class="bare"><li>b</li></ol>',
		'1. a\n\nor\n\n- b',
	],
	[
		'code keeps its lines and its language',
		'<pre><code class="language-yaml">a: 1\n\nb: 2\n</code></pre>',
		'```yaml\na: 1\n\nb: 2\n```',
	],
])('%s', async (_, html, expected) => {
	expect(await markdown(html)).toBe(expected);
});

test('front matter says what the index says, and quotes what YAML would misread', async () => {
	await build({ umbrella: '' }, { added: '2026-11-23' });
	expect(await read('umbrella/index.md')).toBe(
		`---\ntitle: "Yes: take it"\nsummary: "#1"\naddress: ${home}umbrella/\nkind: practices\nversion: "1.0"\nadded: 2026-11-23\n---\n`,
	);
});

test('all pages stand in one file in the order of the index, and their footnotes do not mix', async () => {
	await build({
		b: `<h1>Second</h1><p>So.${note}${margin}</p>`,
		a: `<h1>First</h1>${note}${margin}`,
	});
	const whole = await read('llms-full.txt');
	expect(whole).toMatch(/^# Book\n\n> All\n\n---\n\n# Second\n\nFrom <.*\/b\/>\n\nSo\.\[\^b-x\]/);
	expect(whole.indexOf('# First')).toBeGreaterThan(whole.indexOf('[^b-x]: *Wet*'));
	expect(whole).toContain('[^a-x]: *Wet*');
});

test('a tree is told once more as a nested list, in place of its drawing; a question met again is only linked', async () => {
	const question = (id: string, ...answers: [label: string, go: string][]) => ({
		id,
		kind: 'question',
		title: `${id}?`,
		answers: answers.map(([label, go]) => ({ label, go })),
	});
	const nodes = [
		question('a', ['yes', 'b'], ['no', 'c']),
		question('b', ['on', 'c']),
		question('c', ['up', 'd']),
		{ id: 'd', kind: 'result', title: 'D' },
	];
	await put('trees/t.json', JSON.stringify({ start: 'a', nodes }));
	const drawing = '<figure class="tree-diagram"><svg></svg>Drawing</figure><p>End</p>';
	await build({ 'trees/t': drawing }, { data: `${home}trees/t.json` });
	const at = `${home}trees/t/`;
	expect((await read('trees/t/index.md')).split('\n---\n\n')[1]).toBe(`**The whole tree**

- [a?](${at}#a)
  - **yes** → [b?](${at}#b)
    - **on** → [c?](${at}#c)
      - **up** → [D](${at}#d)
  - **no** → [c?](${at}#c) (above)

[The tree as data (JSON)](${home}trees/t.json)

End
`);
});

test('a page without an `article` stops the build', async () => {
	await build({ a: '' });
	await put('a/index.html', '<p></p>');
	await expect(finishPages(dist)).rejects.toThrow('has no `article` to make Markdown of');
});
