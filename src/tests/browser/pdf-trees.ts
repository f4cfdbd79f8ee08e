import { PDFDocument } from '@cantoo/pdf-lib';
import { slug } from 'github-slugger';
import { fontReader } from '../../print/pdf/content/fonts.ts';
import { operatorsOf } from '../../print/pdf/content/pages.ts';
import { textRuns } from '../../print/pdf/content/text.ts';
import { chaptersOf } from './pdf-words.ts';

/**
 * The edges of each decision tree as they are printed, by the tree’s address: “node answer target”,
 * read from numbered headings, bold labels and “turn to N” alone.
 */
export async function printedTriples(
	bytes: Uint8Array,
	html: string,
): Promise<Map<string, string[]>> {
	const document = await PDFDocument.load(bytes, { updateMetadata: false });
	const trees = chaptersOf(document, html).filter(({ address }) =>
		/^\/decision-trees\/[a-z]/.test(address),
	);
	return new Map(
		trees.map(({ address, first, end }) => [address, triplesIn(passages(document, first, end))]),
	);
}

/** Text in one font and size, on however many lines and pages. */
interface Passage {
	font: string;
	size: number;
	text: string;
}

function passages(document: PDFDocument, first: number, end: number): Passage[] {
	const fontsOf = fontReader(document);
	const found: Passage[] = [];
	for (let page = first; page < end; page += 1) {
		for (const { font, size, text } of textRuns(operatorsOf(document, page), fontsOf(page))) {
			const last = found.at(-1);
			const name = font.replace(/^[A-Z]+\+/, '');
			if (last?.font === name && Math.abs(last.size - size) < 0.1) last.text += ` ${text}`;
			else found.push({ font: name, size, text });
		}
	}
	return found.map((passage) => ({ ...passage, text: passage.text.replace(/\s+/g, ' ').trim() }));
}

function triplesIn(all: readonly Passage[]): string[] {
	const titles = new Map<string, string>();
	const edges: { node: string; label: string; target: string }[] = [];
	let node = '';
	let label = '';
	all.forEach(({ font, size, text }, index) => {
		const isSemiBold = font.includes('Serif') && font.endsWith('SemiBold');
		const before = all[index - 1]?.text ?? '';
		if (isSemiBold && size > 12 && /^\d+$/.test(before)) {
			node = before;
			titles.set(node, slug(text));
		} else if (isSemiBold && size < 12) {
			label = slug(text);
		} else if (label && /turn to$/.test(before) && /^\d+$/.test(text)) {
			edges.push({ node, label, target: text });
			label = ''; // a worked example below the tree names a result without being an answer
		}
	});
	return edges
		.map(({ node, label, target }) => `${titles.get(node)} ${label} ${titles.get(target)}`)
		.toSorted();
}
