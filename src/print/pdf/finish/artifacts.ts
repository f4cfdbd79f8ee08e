import { PDFDocument, PDFName, PDFRawStream, PDFRef, decodePDFRawStream } from '@cantoo/pdf-lib';
import { readOperators, writeOperators, type Operator } from './operators.ts';

const opens = new Set(['BDC', 'BMC']);
const pathBegins = new Set(['m', 're']);
const pathEnds = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'n']);
const textEnds = new Set(['ET']);

/** Marks on every page what belongs to no element. Throws where a character is not in its font. */
export function markPages(document: PDFDocument): void {
	for (const [index, { node }] of document.getPages().entries()) {
		const ref = node.get(PDFName.of('Contents'));
		const stream = node.lookup(PDFName.of('Contents'));
		if (!(stream instanceof PDFRawStream) || !(ref instanceof PDFRef))
			throw new Error(`Page ${index + 1} has no content of its own.`);
		const operators = readOperators(
			Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1'),
		);
		if (operators.some(showsNoGlyph))
			throw new Error(`Page ${index + 1} has a missing glyph: a character is not in our fonts.`);
		const content = Buffer.from(writeOperators(markArtifacts(operators)), 'latin1');
		document.context.assign(ref, document.context.flateStream(content));
	}
}

/** The glyph with the number 0 stands for a character that a font does not have. */
function showsNoGlyph({ name, operands }: Operator): boolean {
	return name === 'Tj' && /^<(?:.{4})*?0000/.test(operands[0] ?? '');
}

/**
 * Marks whatever is painted outside marked content as an artifact: running heads, rules. A reader of
 * the structure then meets nothing that belongs to no element.
 */
export function markArtifacts(operators: readonly Operator[]): Operator[] {
	const marked: Operator[] = [];
	let depth = 0;
	for (let at = 0; at < operators.length; at += 1) {
		const operator = operators[at] as Operator;
		if (opens.has(operator.name)) depth += 1;
		if (operator.name === 'EMC') depth -= 1;
		const unit = depth === 0 ? paintingFrom(operators, at) : [];
		if (unit.length === 0) marked.push(operator);
		else {
			const begin = { name: 'BMC', operands: ['/Artifact'] };
			marked.push(begin, ...unit, { name: 'EMC', operands: [] });
			at += unit.length - 1;
		}
	}
	return marked;
}

/** Operators from here on that paint one thing, if any do: a text, a picture, a path that does not only clip. */
function paintingFrom(operators: readonly Operator[], at: number): readonly Operator[] {
	const name = operators[at]?.name ?? '';
	if (name === 'Do' || name === 'sh') return operators.slice(at, at + 1);
	const ends = name === 'BT' ? textEnds : pathBegins.has(name) ? pathEnds : undefined;
	if (!ends) return [];
	let last = at;
	while (last < operators.length && !ends.has(operators[last]?.name ?? '')) last += 1;
	const unit = operators.slice(at, last + 1);
	const isOfElement = unit.some(({ operands }) => operands[1]?.includes('/MCID'));
	return isOfElement || unit.at(-1)?.name === 'n' ? [] : unit;
}
