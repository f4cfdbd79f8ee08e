import { expect, test } from 'vitest';
import { markArtifacts } from './artifacts.ts';
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
	const names = markArtifacts(readOperators(page)).map(({ name }) => name);
	expect(names.slice(names.indexOf('EMC') + 1)).toEqual(['BMC', 're', 'f', 'EMC', 'Q']);
	expect(names.filter((name) => name === 'BMC')).toHaveLength(1);
});

test('a text of the running head is one artifact, with what its glyphs mean', () => {
	const head = readOperators('BT /F4 8 Tf /Span <</ActualText <FEFF2019>>>BDC <0002> Tj EMC ET');
	const names = markArtifacts(head).map(({ name }) => name);
	expect(names).toEqual(['BMC', 'BT', 'Tf', 'BDC', 'Tj', 'EMC', 'ET', 'EMC']);
});

test('text within which an element begins is left to its element', () => {
	const text = readOperators('BT /P <</MCID 3>>BDC <0002> Tj EMC ET');
	expect(markArtifacts(text)).toEqual(text);
});

test('a path that only clips stays as it is', () => {
	const clip = readOperators('0 0 100 100 re W n /X0 Do');

	expect(writeOperators(markArtifacts(clip))).toBe(
		'0 0 100 100 re\nW\nn\n/Artifact BMC\n/X0 Do\nEMC\n',
	);
});

test('an unknown sign in a content stream is told with its place', () => {
	expect(() => readOperators('q (text) Tj')).toThrow('“ (text) Tj”');
});
