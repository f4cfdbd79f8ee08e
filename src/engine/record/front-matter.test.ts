import { expect, test } from 'vitest';
import { readYaml } from '../../guide/yaml.ts';
import { parse } from 'yaml';
import { listIgnored } from './ignored.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { writeFrontMatter, type Plain } from './write-front-matter.ts';

const nasty = [
	'plain',
	'',
	' edges ',
	'"quoted" and \'single\'',
	'two\nlines\r\nand\ttabs',
	'---',
	'# no comment',
	'key: value',
	'- item',
	'[a, b]',
	'{ a: 1 }',
	'back\\slash \\u0041',
	'`code` <b> *x* _y_',
	'null',
	'yes',
	'1.0',
	'0x1f',
	'~',
	'&anchor *alias !tag %',
	'\u0000\u0007\u001b\u007f\u0085\u00a0\u2028\u2029\ufeff',
	'\u202eright to left\u202c \u2066x\u2069',
	'日本語 👩‍💻 é',
	'\ufffe\uffff',
];

const written = (data: { readonly [key: string]: Plain }, block: string[] = []) =>
	writeFrontMatter(data, block).join('\n');

test('whatever is written is read back, and any YAML reader understands the same', () => {
	const data = {
		...Object.fromEntries(nasty.filter(Boolean).map((text, at) => [`text-${at}`, text])),
		date: '2026-11-23',
		list: nasty,
		none: [],
		map: { one: 1, two: ['a', 'b'], three: 'x: y' },
		block: { who: 'me', what: nasty.join(' '), empty: '' },
		nothing: {},
	};
	const text = written(data, ['block', 'nothing']);
	const list = listIgnored();

	const asTexts: unknown = JSON.parse(JSON.stringify(data), (_, each) =>
		typeof each === 'number' ? `${each}` : each,
	);
	expect(readFrontMatter(`${text}\nbody`, list, readYaml)).toEqual(asTexts);
	expect(list.ignored).toEqual([]);
	expect(parse(text.split('\n').slice(1, -1).join('\n'))).toEqual(data);
});

test('what an editor or a formatter makes of it is still understood', () => {
	const text = [
		'---',
		'# our decision',
		"status: 'it''s done' # since Monday",
		'answers:',
		'  {',
		'    job: sell,',
		'    duties: [audited, regulated],',
		'  }',
		'list: [',
		'    a,',
		'    "b, ]"',
		'  ]',
		'',
		'---',
		'',
	].join('\r\n');
	const list = listIgnored();
	expect(readFrontMatter(text, list, readYaml)).toEqual({
		status: "it's done",
		answers: { job: 'sell', duties: ['audited', 'regulated'] },
		list: ['a', 'b, ]'],
	});
	expect(list.ignored).toEqual([]);
});

test('a line it does not understand is told by its number', () => {
	const list = listIgnored();
	const text = ['---', 'a: 1', 'b: "open', 'c: *alias', '   d: 3', 'a: 2', 'e: [x, y', '---'].join(
		'\n',
	);
	expect(readFrontMatter(text, list, readYaml)).toEqual({ a: '1' });
	expect(list.ignored.map(({ rule, at }) => `${rule} ${at}`)).toEqual([
		'broken-line 3',
		'broken-line 5',
		'broken-line 4',
		'duplicate-key a',
		'broken-line 7',
	]);
});

test('entries whose key could not be read do not slip into another map', () => {
	const list = listIgnored();
	const text = ['---', 'answers: {}', '? ?:', '  job: sell', '---'].join('\n');
	expect(readFrontMatter(text, list, readYaml)).toEqual({ answers: {} });
	expect(list.ignored.map(({ at }) => at)).toEqual(['3']);
});

test.each(['', '---', 'title: x', '---\na: 1\n', ' ---\na: 1\n---'])(
	'%j has no front matter',
	(text) => {
		expect(readFrontMatter(text, listIgnored(), readYaml)).toBeUndefined();
	},
);

test('sixty thousand brackets, quotes or spaces take no time', () => {
	for (const filler of [
		'[',
		'{a: ',
		'"',
		'\\"',
		"'",
		' ',
		'#',
		' #',
		': ',
		'- ',
		'\n',
		'\n  ',
		'\n[',
	]) {
		const text = `---\na: ${filler.repeat(Math.floor(60_000 / filler.length))}\n---\n`;
		const before = process.cpuUsage();
		readFrontMatter(text, listIgnored(), readYaml);
		expect(process.cpuUsage(before).user / 1000).toBeLessThan(500);
	}
});
