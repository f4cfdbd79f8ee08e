import { describe, expect, test } from 'vitest';
import { choose, give } from '../engine/guide/answers.ts';
import { writeLink } from '../engine/record/link.ts';
import { readWalk } from '../engine/tree/link.ts';
import {
	broken,
	home,
	html,
	manglings,
	once,
	twice,
	type Mangle,
} from '../tests/fixtures/manglings.ts';
import { checkout, shop } from '../tests/fixtures/model.ts';
import { diceFrom } from '../tests/fixtures/random.ts';
import { umbrella } from '../tests/fixtures/umbrella.ts';
import { begin } from './begin.ts';
import { readBrought } from './brought.ts';
import { ignored } from './notice-words.ts';
import { noticesOf } from './notices.ts';
import { shopData } from '../tests/fixtures/guide-data.ts';

const purpose = {
	who: 'shoppers & clerks (all)',
	what: '100 % of orders, paid',
	defeat: 'für “nichts” = #1',
};
const several = give(checkout, 'duties', choose('audited', 'regulated'));
const links = {
	plain: `${home}guide/${writeLink(shop, checkout)}`,
	several: `${home}guide/${writeLink(shop, several)}`,
	words: `${home}guide/${writeLink(shop, checkout, purpose)}`,
};
const walk = `${home}decision-trees/umbrella/#is-it-raining=not-yet&do-you-see-clouds=no`;

const cases = Object.entries(manglings).flatMap(([kind, ways]) =>
	ways.map((way, at) => [`${kind}, ${at + 1}`, way] as const),
);

test('there are at least forty', () => {
	expect(cases.length).toBeGreaterThanOrEqual(60);
	for (const ways of Object.values(manglings)) expect(ways).toHaveLength(3);
});

describe('a link of the guide opens the same, and nothing is told, after', () => {
	test.each(cases)('%s', (_, mangle) => {
		for (const [name, link] of Object.entries(links)) {
			const [opened, ...others] = readBrought(shop, mangle(link)).opened;
			expect(others, name).toEqual([]);
			expect(opened.answers, mangle(link)).toEqual(name === 'several' ? several : checkout);
			expect(opened.purpose, name).toEqual(name === 'words' ? purpose : {});
			expect(noticesOf(shop, opened), mangle(link)).toEqual([]);
		}
	});
});

describe('a walk through a tree opens the same after', () => {
	test.each(cases)('%s', (_, mangle) => {
		const { walk: found, opened } = readBrought(shop, mangle(walk));
		expect(opened, mangle(walk)).toHaveLength(1);
		expect(found?.tree, mangle(walk)).toBe('umbrella');
		const read = readWalk(umbrella, found?.fragment ?? '');
		expect(read.walk.at).toBe('leave-it-at-home');
		expect(read.left).toEqual([]);
	});
});

/** What may become of the part behind the `#` until a browser has it in its address. */
const arrivals: Readonly<Record<string, Mangle>> = {
	'a bracket and a full stop': (part) => `${part}).`,
	'a quotation mark': (part) => `${part}”`,
	'a sign that a chat takes along': (part) => `${part}*`,
	entities: html,
	'entities of entities': (part) => html(html(part)),
	'its signs as escapes': (part) => `#${once(part.slice(1))}`,
	'escapes of escapes': (part) => `#${twice(part.slice(1))}`,
	'hyphens as escapes': (part) => part.replaceAll('-', '%2D'),
	'spaces as a form writes them': (part) => part.replaceAll('%20', '+'),
	'small escapes': (part) => part.replace(/%[0-9A-F]{2}/g, (sign) => sign.toLowerCase()),
	'parameters of a newsletter': (part) => `${part}&utm_source=x&utm_campaign=y`,
	'a parameter of a network': (part) => `${part}&fbclid=IwAR0abc`,
	'signs that nobody sees': (part) => `${part.replace('&', '\u200b&')}\ufeff`,
};

describe('in the address of a browser, after', () => {
	test.each(Object.entries(arrivals))('%s', (_, mangle) => {
		for (const [name, link] of Object.entries(links)) {
			const state = begin(shopData, { fragment: mangle(link.slice(link.indexOf('#'))) });
			expect(state.answers).toEqual(name === 'several' ? several : checkout);
			expect(state.purpose).toEqual(name === 'words' ? purpose : {});
			expect(state.notices).toEqual([]);
		}
		const { walk: there, left } = readWalk(umbrella, mangle(walk.slice(walk.indexOf('#'))));
		expect([there.at, left]).toEqual(['leave-it-at-home', []]);
	});
});

test('several links in one text are opened each, in their order, however each of them went', () => {
	const text = `Ada: ${links.plain}\nBob: <${html(links.several)}|here>\n\nEve wrote:\n> ${broken(links.words, 72, '\n> ')}\n`;
	const { opened } = readBrought(shop, text);
	expect(opened.map(({ answers }) => answers)).toEqual([checkout, several, checkout]);
	expect(opened.flatMap((each) => noticesOf(shop, each))).toEqual([]);
	// Two people may have answered alike.
	expect(readBrought(shop, `${links.plain}\n${links.plain}\n`).opened).toHaveLength(2);
	const cut = readBrought(shop, `${links.plain}\n${links.several.slice(0, -20)}\n`).opened;
	expect(cut.map(({ ignored }) => ignored.some(({ rule }) => rule === 'cut-short'))).toEqual([
		false,
		true,
	]);
});

describe('what cannot be read is told', () => {
	test.each<[string, string, RegExp | string]>([
		[
			'a gateway that keeps the target',
			'https://protect-eu.mimecast.com/s/AbC1?domain=example.org',
			/protect-eu\.mimecast\.com has none/,
		],
		['a shortener', 'See https://t.example/3xYz, it is short.', /t\.example has none/],
		[
			'a gateway that drops what stands behind the #',
			`https://x.safelinks.protection.outlook.com/?url=${once(`${home}guide/`)}&data=1`,
			/behind a “#”/,
		],
		['a link that a chat shortened', `${links.plain.slice(0, 75)}…`, /may have been cut/],
		[
			'a link whose answer was exchanged',
			links.plain.replace('job=sell', 'job=count'),
			/not as the guide wrote it/,
		],
		['capitals throughout', links.words.toUpperCase(), ignored['unknown-question']('JOB')],
		['a link without its end', links.plain.replace(/&end=.*/, ''), /may have been cut/],
		['words alone', 'the answers are in the wiki', /could not be read/],
		['a picture', '![answers](answers.png)', /could not be read/],
	])('%s', (_, text, told) => {
		expect(noticesOf(shop, readBrought(shop, text).opened[0]).join(' ')).toMatch(told);
	});
});

describe('no alarm for', () => {
	const { plain } = links;
	test.each([
		['a number before', `Ticket #12: ${plain}`],
		['two numbers', `#12, #13: ${plain}`],
		['a hashtag', `#priorities ${plain} #checkout`],
		['an anchor of another page', `${home}principle/#purpose and ${plain}`],
		['another address with parameters', `https://example.com/?a=b&c=d ${plain}`],
		['a parameter before the #', plain.replace('#', '?ref=wiki#')],
		['a port', plain.replace('.org', '.org:8443')],
		['localhost', plain.replace(home, 'http://localhost:4321/')],
		['a folder', plain.replace(home, 'file:///home/ada/playbook/').replace('/#', '/index.html#')],
		['the comparison’s address', plain.replace('guide/', 'guide/compare/')],
		['the frame’s address', plain.replace('guide/', 'embed/guide/')],
		['the fragment alone', plain.slice(plain.indexOf('#'))],
		['the fragment without its sign', plain.slice(plain.indexOf('#') + 1)],
		['spaces around', `  ${plain}\t`],
		['a list', `- ${plain}`],
		['a quotation', `> ${plain}`],
		['bold', `**${plain}**`],
		['an e-mail address before', `ada@example.org ${plain}`],
		['an equation before', `2 + 2 = 4 ${plain}`],
		['emoji', `👉 ${plain} 🙏`],
		['right-to-left marks', `\u200f${plain}\u200e`],
		['a time', `[09:41] Ada: ${plain}`],
		['a full stop', `${plain}.`],
	])('%s', (_, text) => {
		const { opened } = readBrought(shop, text);
		expect(opened.map((each) => [each.answers, noticesOf(shop, each)])).toEqual([[checkout, []]]);
	});
});

test('2,000 mangled and damaged texts never throw, and none of 64,000 signs takes long', () => {
	const dice = diceFrom(22);
	const rest = [
		'',
		'#',
		'%',
		'%2',
		'&',
		'=',
		'\n> ',
		'aHR0c',
		'__',
		'*',
		'<',
		'\ud800',
		'\\',
		'&amp;',
		'{',
		'---\n',
	];
	const texts = [...Object.values(links), walk];
	for (let run = 0; run < 2_000; run += 1) {
		const [, mangle] = cases[dice(cases.length)] ?? cases[0]!;
		const [, again] = cases[dice(cases.length)] ?? cases[0]!;
		const text = again(mangle(texts[run % texts.length] ?? ''));
		const at = dice(text.length);
		const damaged = text.slice(0, at) + (rest[dice(rest.length)] ?? '') + text.slice(at + dice(9));
		const { opened, walk: found } = readBrought(shop, damaged);
		const isRead = [walk, ...opened.flatMap((each) => Object.keys(each.answers))].length > 1;
		if (!isRead && !found) expect(noticesOf(shop, opened[0]), damaged).not.toEqual([]);
	}
	for (const sign of [
		'#',
		'&',
		'=',
		'%',
		'%23',
		'\n',
		'\n>',
		' ',
		'http:',
		'https%3A',
		'aHR0c',
		'=3D',
		'<',
		'\\',
		'&amp;',
		'a',
		'#v=1&',
		'-',
		'{',
		'[',
		'"',
		'https://urldefense.com/v3/__',
		'decision-trees/a',
		'{#',
		'---\n#\n',
	]) {
		expect(() => readBrought(shop, sign.repeat(64_000 / sign.length))).not.toThrow();
	}
});
