import {
	PDFArray,
	PDFDict,
	PDFDocument,
	PDFName,
	PDFNumber,
	type PDFObject,
} from '@cantoo/pdf-lib';
import { fontReader } from '../../print/pdf/content/fonts.ts';
import { operatorsOf } from '../../print/pdf/content/pages.ts';
import { textRuns, type TextRun } from '../../print/pdf/content/text.ts';
import { points, textHeight, textTop } from '../../print/sheet.ts';
import { parentTreeOf } from '../../print/pdf/finish/structure.ts';

/** A paragraph, heading or cell, and the heights of its lines on each page, counted from 1. */
interface Block {
	type: string;
	words: string;
	lines: Map<number, number[]>;
}

/**
 * Where a page break hurts: a heading that is broken or stands last on its page, a paragraph that
 * leaves one line alone on either side. In words, one a fault.
 */
export function findSplits(document: PDFDocument): string[] {
	const { blocks, lowest } = blocksOf(document);
	return [...blocks].flatMap(({ type, words, lines }) => {
		const pages = [...lines.keys()];
		const where = `page ${pages[0]}, ${type} “${words.trim().slice(0, 50)}”`;
		if (/^H\d$/.test(type)) {
			if (pages.length > 1) return [`${where} is broken.`];
			const foot = lowest.get(pages[0] ?? 0) ?? 0;
			return Math.min(...(lines.get(pages[0] ?? 0) ?? [])) <= foot + 1
				? [`${where} is last on its page.`]
				: [];
		}
		if (type !== 'P' || pages.length === 1) return [];
		return pages
			.filter((page) => lines.get(page)?.length === 1)
			.map((page) => `${where} leaves one line on page ${page}.`);
	});
}

/** Pages, counted from 1, whose text ends within the first tenth of the column. */
export function nearlyEmpty(document: PDFDocument): number[] {
	const tenth = points(textHeight) / 10;
	return [...blocksOf(document).lowest]
		.filter(([, y]) => y > textTop - tenth)
		.map(([page]) => page);
}

function blocksOf(document: PDFDocument) {
	const fontsOf = fontReader(document);
	const parents = parentTreeOf(document);
	const blocks = new Map<PDFDict, Block>();
	const lowest = new Map<number, number>();
	document.getPages().forEach(({ node }, index) => {
		const key = node.lookup(PDFName.of('StructParents'));
		const marks =
			key instanceof PDFNumber ? listIn(document, parents.get(key.asNumber())) : undefined;
		for (const run of textRuns(operatorsOf(document, index), fontsOf(index))) {
			const holder = run.mark === undefined ? undefined : marks?.lookup(run.mark);
			const block = holder instanceof PDFDict ? blockAround(holder) : undefined;
			if (run.mark === undefined || !run.text.trim()) continue;
			lowest.set(index + 1, Math.min(run.y, lowest.get(index + 1) ?? run.y));
			if (!block) continue;
			add(blocks, block, index + 1, run);
		}
	});
	return { blocks: blocks.values(), lowest };
}

function listIn(document: PDFDocument, value: PDFObject | undefined): PDFArray | undefined {
	const found = value && document.context.lookup(value);
	return found instanceof PDFArray ? found : undefined;
}

/** The element itself, or the one around it that is set as a block. */
function blockAround(element: PDFDict): PDFDict | undefined {
	for (let at: unknown = element; at instanceof PDFDict; at = at.lookup(PDFName.of('P')))
		if (/^(?:P|H\d|LBody|TD|TH|Lbl|Figure|Div|Sect)$/.test(typeOf(at))) return at;
	return undefined;
}

function typeOf(element: PDFDict): string {
	const type = element.lookup(PDFName.of('S'));
	return type instanceof PDFName ? type.decodeText() : '';
}

/** Adds a run to its block; what is raised or lowered by less than half a line belongs to its line. */
function add(
	blocks: Map<PDFDict, Block>,
	element: PDFDict,
	page: number,
	{ text, y, size }: TextRun,
) {
	const block: Block = blocks.get(element) ?? {
		type: typeOf(element),
		words: '',
		lines: new Map(),
	};
	blocks.set(element, block);
	if (block.words.length < 50) block.words += text;
	const lines = block.lines.get(page) ?? [];
	if (!lines.some((line) => Math.abs(line - y) < Math.max(5, size / 2))) lines.push(y);
	block.lines.set(page, lines);
}
