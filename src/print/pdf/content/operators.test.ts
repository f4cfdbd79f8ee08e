import { expect, test } from 'vitest';
import { markArtifacts, unmarkedPainting } from './artifacts.ts';
import { compactText } from './compact-text.ts';
import { readOperators, writeOperators } from './operators.ts';

const page = `q
/P <</MCID 0 >>BDC
BT
/F4 10 Tf
1 0 0 -1 72 700 Tm
<0001> Tj
5 0 Td <0002> Tj
6.5 0 Td <0003> Tj
ET
EMC
0 0 88 1 re
f
Q`;

test('what is read is written again, operator by operator', () => {
	const written = writeOperators(readOperators(page));

	expect(readOperators(written)).toEqual(readOperators(page));
	expect(written).toContain('/P << /MCID 0 >> BDC');
});

test('a rule painted outside the structure becomes an artifact, and nothing else does', () => {
	expect(unmarkedPainting(readOperators(page))).toEqual(['f']);

	const marked = markArtifacts(readOperators(page));
	expect(unmarkedPainting(marked)).toEqual([]);
	expect(marked.filter(({ name }) => name === 'BMC')).toHaveLength(1);
});

test('a path that only clips stays as it is', () => {
	const clip = readOperators('0 0 100 100 re W n /X0 Do');

	expect(writeOperators(markArtifacts(clip))).toBe(
		'0 0 100 100 re\nW\nn\n/Artifact BMC\n/X0 Do\nEMC\n',
	);
});

test('marked content that never ends is found', () => {
	expect(unmarkedPainting(readOperators('/P BMC'))).toEqual(['marked content that never ends']);
	expect(unmarkedPainting(readOperators('EMC'))[0]).toBe('EMC without a beginning');
});

test('a line of glyphs becomes one operator, with the gaps that their widths do not explain', () => {
	const widths: Record<string, number> = { '0001': 500, '0002': 600, '0003': 400 };
	const line = compactText(readOperators(page), (_, glyph) => widths[glyph] ?? 0);

	expect(line.find(({ name }) => name === 'TJ')?.operands).toEqual(['[<00010002>-50<0003>]']);
	expect(line.some(({ name }) => name === 'Td')).toBe(false);
});

test('text that moves to another line is left alone', () => {
	const two = readOperators('BT /F4 10 Tf 1 0 0 1 0 0 Tm <0001> Tj 0 -12 Td <0002> Tj ET');

	expect(compactText(two, () => 500)).toEqual(two);
});

test('an unknown sign in a content stream is told with its place', () => {
	expect(() => readOperators('q (text) Tj')).toThrow('“ (text) Tj”');
});
