import { describe, expect, test } from 'vitest';
import { writeLink } from '../engine/record/link.ts';
import { readWalk } from '../engine/tree/link.ts';
import { answered, checkout, shop } from '../tests/fixtures/model.ts';
import { diceFrom } from '../tests/fixtures/random.ts';
import { umbrella } from '../tests/fixtures/umbrella.ts';
import { begin } from './begin.ts';
import { readBrought } from './brought.ts';
import { noticesOf } from './notices.ts';
import { shopData } from '../tests/fixtures/guide-data.ts';

const purpose = {
	who: 'shoppers & clerks (all)',
	what: '100 % of orders, paid',
	defeat: 'für “nichts” = #1',
};
const several = answered({ ...plainOf(), duties: ['audited', 'regulated'] });
const home = 'https://handbook.example.org/playbook/';
const links = {
	plain: `${home}guide/${writeLink(shop, checkout)}`,
	several: `${home}guide/${writeLink(shop, several)}`,
	words: `${home}guide/${writeLink(shop, checkout, purpose)}`,
};
const walk = `${home}decision-trees/umbrella/#is-it-raining=not-yet&do-you-see-clouds=no`;

function plainOf() {
	return {
		job: 'sell',
		outage: 'severe',
		wrong: 'repairable',
		duties: ['audited'],
		feedback: 'live',
	};
}

type Mangle = (link: string) => string;

const once = encodeURIComponent;
const twice = (text: string) => once(once(text));
const base64 = (text: string) => Buffer.from(text).toString('base64');
const html = (text: string) => text.replaceAll('&', '&amp;');
const printable = (text: string) =>
	[...Buffer.from(text.replaceAll('=', '=3D')).toString('latin1')]
		.join('')
		.replace(/.{60}(?=[^=].[^=])/g, '$&=\n');
const broken = (text: string, width: number, mark = '\n') =>
	text.match(new RegExp(`.{1,${width}}`, 'g'))?.join(mark) ?? '';
/** As the published decoder of urldefense reads it back. */
const defence2 = (text: string) =>
	encodeURI(text)
		.replace(/[^\w./]|_/g, (sign) =>
			sign === '%' ? '-25' : `-${sign.charCodeAt(0).toString(16).toUpperCase()}`,
		)
		.replaceAll('/', '_');
const defence3 = (text: string) => {
	const apart: string[] = [];
	const kept = text.replace(/[#%*+]/g, (sign) => {
		apart.push(sign);
		return '*';
	});
	return `https://urldefense.com/v3/__${kept}__;${base64(apart.join('')).replaceAll('/', '_').replace(/=+$/, '')}!!AbC-dEf!xyz$`;
};

/** What mail, chat, wikis and editors make of a link, each kind three ways. */
const manglings: Readonly<Record<string, readonly Mangle[]>> = {
	'Outlook’s safe links': [
		(link) =>
			`https://eur01.safelinks.protection.outlook.com/?url=${once(link)}&data=05%7C01%7Ca%40b.c&sdata=x%3D&reserved=0`,
		(link) =>
			html(
				`https://nam02.safelinks.protection.outlook.com/ap/w-59584e83/?url=${once(link)}&data=1`,
			),
		(link) =>
			`https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=${twice(link)}&locale=en-gb`,
	],
	'urldefense, three versions': [
		(link) => `https://urldefense.proofpoint.com/v1/url?u=${once(link)}&k=abc%3D&r=x`,
		(link) =>
			`https://urldefense.proofpoint.com/v2/url?u=${defence2(link)}&d=DwMFaQ&c=abc_-d&r=e&m=f&s=g&e=`,
		defence3,
	],
	'other gateways of mail': [
		(link) => `https://linkprotect.cudasvc.com/url?a=${once(link)}&c=E,1,abc&typo=1`,
		(link) => `https://secure-web.cisco.com/1AbC-d_e/${once(link)}`,
		(link) =>
			`https://eu-central-1.protection.sophos.com/?d=example.org&u=${base64(link)}&p=m&i=NW&t=x&h=y`,
	],
	redirectors: [
		(link) =>
			`https://www.google.com/url?q=${once(link)}&sa=D&source=docs&ust=1700000000&usg=AOvVaw1`,
		(link) =>
			`https://l.facebook.com/l.php?u=${once(link)}%26fbclid%3DIwAR0abc&h=AT0`.replace(
				'%26fbclid%3DIwAR0abc',
				'',
			),
		(link) =>
			`https://www.linkedin.com/redir/redirect?url=${once(link)}&urlhash=abc&trk=public_post`,
	],
	'redirectors within redirectors': [
		(link) =>
			`https://slack-redir.net/link?url=${once(`https://www.google.com/url?q=${once(link)}&sa=D`)}`,
		(link) => `https://x.safelinks.protection.outlook.com/?url=${once(defence3(link))}&data=1`,
		(link) => `https://www.bing.com/ck/a?!&&p=1&u=a1${base64(link)}&ntb=1`,
	],
	'escapes of escapes': [
		(link) => link.replace(/#.*/, (part) => `#${once(part.slice(1))}`),
		(link) => link.replace(/#.*/, (part) => `#${twice(part.slice(1))}`),
		(link) => once(link),
	],
	'the # escaped': [
		(link) => link.replace('#', '%23'),
		(link) => link.replace('#', '%2523'),
		(link) => link.replace('#', '&#35;'),
	],
	'entities of HTML': [
		html,
		(link) => html(html(link)),
		(link) => link.replaceAll('&', '&#38;').replaceAll('=', '&#61;'),
	],
	'HTML source': [
		(link) => `<p>See <a href="${html(link)}">our answers</a>.</p>`,
		(link) => `<a href='${html(link)}' target='_blank'>${html(link)}</a>`,
		(link) => `&lt;a href=&quot;${link}&quot;&gt;answers&lt;/a&gt;`,
	],
	'quoted-printable': [
		(link) => printable(`See ${link} and tell me.`),
		(link) => printable(`<a href="${html(link)}">answers</a>`),
		(link) => printable(link).replaceAll('\n', '\r\n'),
	],
	'broken lines': [
		(link) => broken(link, 72),
		(link) => `See\n${broken(link, 76, '\r\n')}\n\nRegards, Ada`,
		(link) => broken(link, 60, ' \n  '),
	],
	'lines of a reply': [
		(link) => `> ${broken(link, 72, '\n> ')}`,
		(link) => `On Monday Ada wrote:\n> Here it is:\n> ${broken(link, 70, '\n> ')}\n> Regards`,
		(link) => `>> ${broken(link, 68, '\n>> ')}`,
	],
	'signs of a sentence behind': [
		(link) => `(${link}).`,
		(link) => `“${link}”,`,
		(link) => `It is ${link}; what do you think?`,
	],
	'brackets of markup': [
		(link) => `[our answers](${link})`,
		(link) => `[${link} our answers]`,
		(link) => `[[${link}|our answers]] [our answers|${link}]`.split(' ').slice(0, 2).join(' '),
	],
	chat: [
		(link) => `<${link}|handbook.example.org>`,
		(link) => `*Ada:* <${html(link)}|${html(link)}>`,
		(link) => `${link} <${link}>`,
	],
	'escaped by Markdown and shells': [
		(link) => link.replace(/[_#&-]/g, '\\$&'),
		(link) => link.replaceAll('&', '^&'),
		(link) => `\`${link}\``,
	],
	Windows: [
		(link) =>
			link
				.replace(home, 'C:\\Users\\Ada\\playbook\\')
				.replace('guide/#', 'guide\\index.html#')
				.replace('umbrella/#', 'umbrella\\index.html#')
				.replace('decision-trees/', 'decision-trees\\'),
		(link) =>
			`"${link.replace(home, 'file:///C:/Users/Ada%20L/playbook/').replace('/#', '/index.html#')}"`,
		(link) => `[InternetShortcut]\r\nURL=${link}\r\n`,
	],
	JSON: [
		(link) => JSON.stringify({ text: link }),
		(link) => JSON.stringify({ text: link }).replaceAll('&', '\\u0026').replaceAll('=', '\\u003d'),
		(link) => JSON.stringify({ url: link }).replaceAll('/', '\\/'),
	],
	'signs that nobody sees': [
		(link) => `\u200b${link}\u200b`,
		(link) => link.replaceAll('&', '\u200b&').replaceAll('=', '=\u2060'),
		(link) => `\u00a0${link.replace('guide', 'gui\u00adde')}\u00a0\ufeff`,
	],
	'the address before it changed': [
		(link) => link.replace('https://handbook.example.org', 'HTTPS://HANDBOOK.EXAMPLE.ORG'),
		(link) => link.replace('https://', ''),
		(link) => link.replace('/#', '#'),
	],
	'parameters of newsletters': [
		(link) => `${link}&utm_source=mail&utm_medium=email`,
		(link) => link.replace('#', '?fbclid=IwAR0x&mc_cid=1#'),
		(link) => `${link}&fbclid=IwAR0abc-d_e`,
	],
	'words around': [
		(link) => `Ticket #12: ${link}`,
		(link) => `Hi,\n\nthe #checkout answers are here: ${link}\n\n-- \nAda (#3)`,
		(link) => `| when | link |\n|---|---|\n| today | ${link} |`,
	],
};

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
	test.each<[string, string, RegExp]>([
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
		['capitals throughout', links.words.toUpperCase(), /“JOB” is not a question/],
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
