import { expect, test } from 'vitest';
import { needed } from './needed.ts';

const spoken = new Set(['opened']);
const keeps = (sheet: string, body = '<p class="note wide" data-astro-cid-abc>') =>
	expect(needed(sheet, body, spoken)).toBe(sheet);

test('rules for a class or a component that a page has not are left out', () => {
	const sheet = '.note{color:red}.gone{color:red}p[data-astro-cid-xyz]{margin:0}b{margin:0}';
	expect(needed(sheet, '<p class="note">', spoken)).toBe('.note{color:red}b{margin:0}');
});

test('a rule stays while one of its selectors may be met', () => {
	keeps('.gone,.note{color:red}');
	keeps('.note:not(.gone){color:red}');
	keeps(':is(.gone,.note) p{color:red}');
	keeps('.wide[data-astro-cid-abc]>p{color:red}');
	expect(needed('.note .gone,.gone{color:red}', '<p class="note">', spoken)).toBe('');
});

test('brackets within brackets are no more than one condition', () => {
	keeps('.note:not(.gone:is(:nth-child(2))){color:red}');
});

test('the rule that goes is the one that is not needed, and no other that ends alike', () => {
	const sheet = '.note,.gone{color:red}.wide{top:0}@media print{.gone{color:red}}';
	expect(needed(sheet, '<p class="note wide">', spoken)).toBe('.note,.gone{color:red}.wide{top:0}');
});

test('strings do not hide what stands between them', () => {
	const sheet = '.note::after{content:"a"}.gone{top:0}.note::before{content:"b"}';
	expect(needed(sheet, '<p class="note">', spoken)).toBe(sheet.replace('.gone{top:0}', ''));
});

test('a sheet that cannot be read stays whole', () => {
	keeps('.note::after{content:"}.gone{"}.gone{top:0}');
	keeps('.a\\:b{top:0}.gone{top:0}');
});

test('what scripts name stays', () => {
	keeps('.opened{color:red}');
});

test('what is no rule of a class stays, and a condition without rules goes', () => {
	keeps('@layer a,b;@font-face{font-family:"A.gone"}@page guide{margin:1cm}');
	const sheet = '@layer a{@media (width>=30rem){.gone{margin:0}}.note{margin:0}}';
	expect(needed(sheet, '<p class="note">', spoken)).toBe('@layer a{.note{margin:0}}');
});
