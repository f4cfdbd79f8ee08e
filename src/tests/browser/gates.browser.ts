import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { deadAddresses } from '../gates/addresses.ts';
import { readBuiltSite } from '../gates/built-site.ts';
import type { Marked } from '../gates/forced-colours.ts';
import { htmlFaults } from '../gates/html.ts';
import { keyboardFaults } from '../gates/keyboard.ts';
import { noScriptFaults } from '../gates/no-script.ts';
import { policyFaults } from '../gates/policy.ts';
import { largeTextFaults, systemFaults, themeFaults, viewerOf } from '../gates/views.ts';
import { blockingFaults, weightFaults } from '../gates/weight.ts';
import { serve, sharedBrowser, watch } from './site.ts';
import { smallSite, type Change } from './small-site.ts';

// Each gate is shown a small site with one fault, and the same site without it: a gate that finds
// nothing would else look like a site that has nothing wrong.

const browser = await sharedBrowser();

const more = (html: string): Change => ({
	html: (page) => page.replace('<!-- more -->', html),
});
const script = (text: string): Change => ({
	...more('<script type="module" src="/x.js"></script>'),
	files: { 'x.js': text },
});
const marks: readonly Marked[] = [
	['the open page', 'nav [aria-current]', 'nav a:not([aria-current])'],
];

/** A gate as it is run on a folder: what it finds on the home page. */
type Gate = (folder: string) => Promise<string[]>;

/** Runs a gate over the home page’s HTML. */
const onText =
	(gate: (html: string) => string[] | Promise<string[]>): Gate =>
	async (folder) =>
		gate(await readFile(join(folder, 'index.html'), 'utf8'));

/** Runs a gate in the browser, on the home page of the folder. */
const onPage =
	(gate: (page: Page, watched: string[]) => Promise<string[]>, javaScriptEnabled = true): Gate =>
	async (folder) => {
		const site = await serve(folder);
		const page = await browser.newPage({ javaScriptEnabled });
		const watched = watch(page, site);
		// Nothing is ever asked of another host.
		await page.route('https://elsewhere.example/**', (route) => route.abort());
		await page.goto(site.home);
		const faults = await gate(page, watched);
		await page.close();
		await site.close();
		return faults;
	};

const gates: Record<string, Gate> = {
	html: onText(htmlFaults),
	weight: onText(weightFaults),
	blocking: onText(blockingFaults),
	policy: onText(policyFaults),
	addresses: async (folder) => deadAddresses('index.html', await readBuiltSite(folder)),
	themes: onPage(async (page) => themeFaults(await viewerOf(page))),
	'large text': onPage(async (page) => largeTextFaults(await viewerOf(page))),
	system: onPage(async (page) => systemFaults(await viewerOf(page), marks)),
	keyboard: onPage(keyboardFaults),
	silence: onPage(async (page, watched) => {
		await page.waitForLoadState('networkidle');
		return watched;
	}),
	'no script': onPage(noScriptFaults, false),
};

describe('a gate finds nothing on a sound site', () => {
	test.each(Object.keys(gates))('%s', async (name) => {
		const { folder, remove } = await smallSite();
		expect(await gates[name]?.(folder)).toEqual([]);
		await remove();
	});
});

const faults: [gate: string, fault: string, change: Change, message: RegExp][] = [
	[
		'html',
		'invalid HTML',
		more('<p><ul><li>x</li></ul></p>'),
		/no-implicit-close|element-permitted/,
	],
	['addresses', 'a dead link', more('<a href="/gone/">x</a>'), /“\/gone\/” leads to no file/],
	[
		'addresses',
		'a dead anchor',
		more('<a href="/other/#gone">x</a>'),
		/leads to no place in other/,
	],
	['addresses', 'a missing picture', more('<img alt="" src="/gone.png">'), /leads to no file/],
	[
		'weight',
		'a page over its budget',
		more(`<p>${Array.from({ length: 9000 }, (_, at) => (at * at * 7919) % 65521).join(' ')}</p>`),
		/^weighs \d+ bytes compressed; 14600 are allowed$/,
	],
	[
		'blocking',
		'a sheet of styles',
		more('<link rel="stylesheet" href="/x.css">'),
		/keeps the page/,
	],
	['blocking', 'a script in the way', more('<script src="/x.js"></script>'), /keeps the page/],
	['policy', 'no policy', { policy: () => '' }, /has 0 content security policies/],
	[
		'policy',
		'unsafe-inline',
		{ policy: (policy) => policy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'") },
		/style-src allows 'unsafe-inline'/,
	],
	[
		'policy',
		'unsafe-eval',
		{ policy: (policy) => policy.replace("script-src 'self'", "script-src 'self' 'unsafe-eval'") },
		/script-src allows 'unsafe-eval'/,
	],
	[
		'policy',
		'scripts from elsewhere',
		{ policy: (policy) => policy.replace("script-src 'self'", 'script-src https://cdn.example') },
		/script-src allows https:\/\/cdn\.example/,
	],
	[
		'policy',
		'no Trusted Types',
		{ policy: (policy) => policy.replace(/require-trusted-types-for[^;]*;/, '') },
		/does not say require-trusted-types-for/,
	],
	['policy', 'a handler in an attribute', more('<p onclick="x()">x</p>'), /code in onclick/],
	[
		'policy',
		'styles in an attribute',
		more('<p style="color:red">x</p>'),
		/styles in an attribute/,
	],
	['policy', 'code in a link', more('<a href="javascript:x()">x</a>'), /<a> has code in href/],
	['policy', 'a script without a hash', more('<script>x()</script>'), /no hash of <script>x\(\)/],
	[
		'themes',
		'a picture without words',
		{
			...more('<img src="/x.svg">'),
			files: { 'x.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' },
		},
		/^light at 1280 px: image-alt/,
	],
	[
		'themes',
		'grey text in the dark alone',
		{ css: 'p { color: light-dark(#111, #444) }' },
		/^dark at 320 px: color-contrast/,
	],
	['themes', 'a wide box', { css: 'h1 { width: 400px }' }, /^dark at 320 px: is \d+ px wide .*h1/],
	[
		'large text',
		'a box of fixed height',
		{ css: 'h1 { height: 40px; overflow: hidden }' },
		/at 640 px: “A small site” is cut off by the h1/,
	],
	[
		'large text',
		'lines over each other',
		{ css: 'h1 { height: 20px; margin: 0 }' },
		/“A small site” and “Two pages.* lie over each other/,
	],
	[
		'large text',
		'words that do not wrap',
		{ css: 'main p { white-space: nowrap; font-size: .3rem }' },
		/at 640 px: is \d+ px wide/,
	],
	[
		'system',
		'a mark by background alone',
		{ css: '[aria-current] { font-weight: inherit; background: gold }' },
		/^forced colours: the open page looks like the rest/,
	],
	[
		'system',
		'a slow change',
		{ css: 'a { transition: color .2s }' },
		/^reduced motion: a changes color/,
	],
	[
		'system',
		'an animation',
		{ css: '@keyframes turn { to { rotate: 1turn } } h1 { animation: turn 2s infinite }' },
		/^reduced motion: h1 runs the animation turn/,
	],
	['system', 'smooth scrolling', { css: 'html { scroll-behavior: smooth }' }, /scrolls smoothly/],
	[
		'keyboard',
		'a field that keeps the focus',
		script(
			"document.querySelector('input').addEventListener('keydown', (event) => event.preventDefault())",
		),
		/^Tab does not lead on from input/,
	],
	[
		'keyboard',
		'a button out of the order',
		script(
			"document.querySelector('button').addEventListener('focus', ({ target }) => target.blur())",
		),
		/^Tab does not reach button “Say”/,
	],
	[
		'keyboard',
		'a bar over what has the focus',
		{ css: 'header { position: fixed; inset: 0; background: white }' },
		/is covered while it has the focus/,
	],
	['keyboard', 'focus that is not seen', { css: 'a:focus { outline: none }' }, /does not show/],
	['silence', 'words on the console', script("console.log('here')"), /^console log: here/],
	['silence', 'an error', script("throw new Error('oh')"), /^uncaught: oh/],
	['silence', 'a file that is missing', more('<img alt="" src="/gone.png">'), /^404: .*gone\.png/],
	[
		'silence',
		'a request to another host',
		{ ...more('<img alt="" src="https://elsewhere.example/x.png">'), policy: () => '' },
		/^request to https:\/\/elsewhere\.example/,
	],
	[
		'silence',
		'what the policy stops',
		more('<img alt="" src="https://elsewhere.example/x.png">'),
		/^console error: .*Content Security Policy/,
	],
	[
		'no script',
		'a text that a script writes',
		{ html: (page) => page.replace(/<p>Two pages[\s\S]*?<\/p>/, '<p id="text"></p>') },
		/^shows \d+ words without script/,
	],
	['no script', 'a button that does nothing', more('<button type="button">Go</button>'), /“Go”/],
];

test.each(faults)('%s: finds %s', async (name, _, change, message) => {
	const { folder, remove } = await smallSite(change);
	const found = (await gates[name]?.(folder)) ?? [];
	expect(found.filter((fault) => message.test(fault)).length, found.join('\n')).toBeGreaterThan(0);
	await remove();
});

test('every gate has a fault of its own', () => {
	expect(new Set(faults.map(([name]) => name))).toEqual(new Set(Object.keys(gates)));
});
