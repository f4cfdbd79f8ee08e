import { expect, test } from 'vitest';
import { dropNeedlessSpans } from './characters.ts';
import type { FontFacts } from './fonts.ts';
import { readOperators } from './operators.ts';
import { textRuns } from './text.ts';

const font: FontFacts = {
	name: 'ABCDEF+SourceSerif4-Regular',
	subtype: 'Type0',
	embedded: true,
	widths: new Map([
		[1, 500],
		[2, 600],
	]),
	standard: 1000,
	characters: new Map([
		[1, 'a'],
		[2, '’'],
	]),
};
const fonts = new Map([['/F4', font]]);

test('text is read with its size and place on paper', () => {
	const [run] = textRuns(
		readOperators('.75 0 0 -.75 0 842 cm BT /F4 10 Tf 1 0 0 -1 100 40 Tm [<0001>-100<0002>] TJ ET'),
		fonts,
	);

	expect(run).toMatchObject({ text: 'a’', size: 7.5, x: 75, y: 812, missing: 0 });
	expect(run?.starts[1]).toBeCloseTo(75 + 6 * 0.75);
});

test('a glyph that stands for nothing is counted', () => {
	const [run] = textRuns(readOperators('BT /F4 10 Tf 1 0 0 1 0 0 Tm <00000001> Tj ET'), fonts);

	expect(run).toMatchObject({ text: 'a', missing: 1 });
});

test('a span that repeats what its glyph means is dropped, another is kept', () => {
	const span = (meant: string) =>
		readOperators(`BT /F4 10 Tf /Span <</ActualText <FEFF${meant}>>>BDC <0002> Tj EMC ET`);

	expect(dropNeedlessSpans(span('2019'), fonts).map(({ name }) => name)).toEqual([
		'BT',
		'Tf',
		'Tj',
		'ET',
	]);
	expect(dropNeedlessSpans(span('2018'), fonts)).toEqual(span('2018'));
});
