import type { FontFacts } from './fonts.ts';
import { markedBy, type Operator } from './operators.ts';

/** A run of text as it stands on a page, in points from the lower left corner. */
export interface TextRun {
	text: string;
	font: string;
	/** The size on paper. */
	size: number;
	x: number;
	y: number;
	/** Where the run ends. */
	end: number;
	/** Where each character of `text` begins. */
	starts: number[];
	/** Glyphs that stand for nothing. */
	missing: number;
	/** The number of the marked content it stands in, on its page; none for an artifact. */
	mark: number | undefined;
}

type Matrix = readonly [number, number, number, number, number, number];

/** Reads every run of text of a page. Fonts that are unknown give no text. */
export function textRuns(
	operators: readonly Operator[],
	fonts: ReadonlyMap<string, FontFacts>,
): TextRun[] {
	const runs: TextRun[] = [];
	const saved: Matrix[] = [];
	let current: Matrix = [1, 0, 0, 1, 0, 0];
	let line: Matrix = current;
	let font: FontFacts | undefined;
	let size = 1;
	const marks: (number | undefined)[] = [];
	for (const operator of operators) {
		const { name, operands } = operator;
		const numbers = operands.map(Number);
		if (name === 'q') saved.push(current);
		else if (name === 'Q') current = saved.pop() ?? current;
		else if (name === 'cm') current = times(numbers as unknown as Matrix, current);
		else if (name === 'BDC' || name === 'BMC') marks.push(markedBy(operator) ?? marks.at(-1));
		else if (name === 'EMC') marks.pop();
		else if (name === 'Tm') line = numbers as unknown as Matrix;
		else if (name === 'Td') line = times([1, 0, 0, 1, numbers[0] ?? 0, numbers[1] ?? 0], line);
		else if (name === 'Tf') {
			font = fonts.get(operands[0] ?? '');
			size = numbers[1] ?? 1;
		} else if ((name === 'Tj' || name === 'TJ') && font) {
			runs.push({
				...runOf(operands[0] ?? '', font, size, times(line, current)),
				mark: marks.at(-1),
			});
		}
	}
	return runs;
}

function runOf(shown: string, font: FontFacts, size: number, at: Matrix): Omit<TextRun, 'mark'> {
	const run: Omit<TextRun, 'mark'> = {
		text: '',
		font: font.name,
		size: size * Math.hypot(at[2], at[3]),
		x: at[4],
		y: at[5],
		end: at[4],
		starts: [],
		missing: 0,
	};
	let moved = 0;
	for (const [part] of shown.matchAll(/<[^>]*>|-?[\d.]+/g)) {
		if (!part.startsWith('<')) {
			moved -= (Number(part) / 1000) * size;
			continue;
		}
		for (const [hex] of part.slice(1, -1).matchAll(/.{4}/g)) {
			const glyph = parseInt(hex, 16);
			const character = font.characters.get(glyph) ?? '';
			if (glyph === 0 || character === '') run.missing += 1;
			run.text += character;
			for (let unit = 0; unit < character.length; unit += 1) run.starts.push(at[4] + moved * at[0]);
			moved += ((font.widths.get(glyph) ?? font.standard) / 1000) * size;
		}
	}
	run.end += moved * at[0];
	return run;
}

/** The matrix that applies the first and then the second. */
function times(a: Matrix, b: Matrix): Matrix {
	return [
		a[0] * b[0] + a[1] * b[2],
		a[0] * b[1] + a[1] * b[3],
		a[2] * b[0] + a[3] * b[2],
		a[2] * b[1] + a[3] * b[3],
		a[4] * b[0] + a[5] * b[2] + b[4],
		a[4] * b[1] + a[5] * b[3] + b[5],
	];
}
