import type { Operator } from './operators.ts';

/** The width of a glyph, by its four hexadecimal digits, in thousandths of the font size. */
export type WidthOf = (font: string, glyph: string) => number;

/**
 * Writes each line of text as one operator instead of a move and a show for every glyph, as
 * Chromium does: a third of the size, and words that stay together for whoever reads the file.
 */
export function compactText(operators: readonly Operator[], widthOf: WidthOf): Operator[] {
	const compact: Operator[] = [];
	for (let at = 0; at < operators.length; at += 1) {
		const line = operators[at]?.name === 'BT' ? lineFrom(operators, at) : undefined;
		if (!line) {
			compact.push(operators[at] as Operator);
			continue;
		}
		compact.push(...operators.slice(at, at + 3), shown(line, widthOf), {
			name: 'ET',
			operands: [],
		});
		at = line.end;
	}
	return compact;
}

interface Line {
	font: string;
	size: number;
	glyphs: { moved: number; glyph: string }[];
	/** Where its `ET` stands. */
	end: number;
}

/** Reads `BT`, font, matrix, and then only glyphs with moves along the line; else nothing. */
function lineFrom(operators: readonly Operator[], at: number): Line | undefined {
	const [, font, matrix] = operators.slice(at, at + 3);
	if (font?.name !== 'Tf' || matrix?.name !== 'Tm') return undefined;
	const line: Line = {
		font: font.operands[0] ?? '',
		size: Number(font.operands[1]),
		glyphs: [],
		end: at + 3,
	};
	let moved = 0;
	for (; line.end < operators.length; line.end += 1) {
		const { name, operands } = operators[line.end] as Operator;
		if (name === 'ET') return line.glyphs.length > 0 ? line : undefined;
		if (name === 'Td' && Number(operands[1]) === 0) moved += Number(operands[0]);
		else if (
			name === 'Tj' &&
			/^<[0-9A-F]+>$/.test(operands[0] ?? '') &&
			operands[0]?.length === 6
		) {
			line.glyphs.push({ moved, glyph: operands[0].slice(1, -1) });
			moved = 0;
		} else return undefined;
	}
	return undefined;
}

function shown({ font, size, glyphs }: Line, widthOf: WidthOf): Operator {
	const parts: string[] = [];
	let run = '';
	let drawn = 0; // where the next glyph would stand
	let wanted = 0; // where it has to stand
	for (const [index, { moved, glyph }] of glyphs.entries()) {
		wanted += (moved / size) * 1000;
		// A thousandth of the size is far below what can be seen; the rest is carried to the next glyph.
		const gap = index === 0 ? 0 : Math.round(drawn - wanted);
		if (gap !== 0) {
			parts.push(`<${run}>`, String(gap));
			run = '';
			drawn -= gap;
		}
		run += glyph;
		drawn += widthOf(font, glyph);
	}
	parts.push(`<${run}>`);
	return parts.length === 1
		? { name: 'Tj', operands: parts }
		: { name: 'TJ', operands: [`[${parts.join('')}]`] };
}
