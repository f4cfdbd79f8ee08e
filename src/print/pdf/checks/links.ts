import {
	PDFArray,
	PDFDict,
	PDFHexString,
	PDFName,
	PDFNumber,
	PDFRef,
	PDFString,
	type PDFObject,
} from '@cantoo/pdf-lib';
import type { TextRun } from '../content/text.ts';
import { linksOf, type LinkOnPage } from '../finish/annotations.ts';
import { kidsOf, parentTreeOf } from '../finish/structure.ts';
import type { Finished } from './check.ts';

/** Every link says where it leads, stands in its element, lands, and prints the right page. */
export function findLinkProblems(finished: Finished): string[] {
	const { document, pageOf, pages } = finished;
	const parents = parentTreeOf(document);
	const linked = new Map<PDFObject, Set<PDFRef>>();
	const problems: string[] = [];
	let numbers = 0;
	for (const link of linksOf(document)) {
		const where = `A link on page ${link.page} to ${link.to ?? link.address ?? 'nothing'}`;
		const words = link.dict.lookup(PDFName.of('Contents'));
		if (!(words instanceof PDFHexString || words instanceof PDFString) || !words.decodeText())
			problems.push(`${where} has no description.`);
		if (!standsInLink(finished, link, parents, linked))
			problems.push(`${where} stands in no Link element.`);
		if (link.to === undefined && !link.address) problems.push(`${where} leads nowhere.`);
		if (link.to === undefined) continue;
		const page = pageOf.get(link.to);
		if (page === undefined) problems.push(`${where} does not land.`);
		const printed = printedPage(textWithin(link, pages[link.page - 1]?.runs ?? []), link.to);
		if (printed === undefined) continue;
		numbers += 1;
		if (printed !== page) problems.push(`${where} prints page ${printed}, but it is on ${page}.`);
	}
	const wanted = finished.facts.printedNumbers;
	if (numbers < wanted)
		problems.push(`Of ${wanted} printed page numbers only ${numbers} could be read again.`);
	return problems;
}

/** Its parent is a Link element, which in turn names it. */
function standsInLink(
	{ document }: Finished,
	{ dict, ref }: LinkOnPage,
	parents: ReadonlyMap<number, PDFObject>,
	linked: Map<PDFObject, Set<PDFRef>>,
): boolean {
	const key = dict.lookup(PDFName.of('StructParent'));
	const parent = key instanceof PDFNumber ? parents.get(key.asNumber()) : undefined;
	const element = parent && document.context.lookup(parent);
	if (!(element instanceof PDFDict) || element.lookup(PDFName.of('S')) !== PDFName.of('Link'))
		return false;
	let named = linked.get(element);
	if (!named) {
		const refs = kidsOf(document, element).flatMap((kid) => {
			const object = document.context.lookup(kid);
			const target = object instanceof PDFDict ? object.get(PDFName.of('Obj')) : undefined;
			return target instanceof PDFRef ? [target] : [];
		});
		named = new Set(refs);
		linked.set(element, named);
	}
	return ref !== undefined && named.has(ref);
}

/** The text whose beginning stands within a link’s rectangle. */
function textWithin({ dict }: LinkOnPage, runs: readonly TextRun[]): string {
	const rect = dict.lookup(PDFName.of('Rect'));
	const [left = 0, bottom = 0, right = 0, top = 0] =
		rect instanceof PDFArray
			? rect.asArray().map((side) => (side instanceof PDFNumber ? side.asNumber() : 0))
			: [];
	return runs
		.filter(({ y }) => y >= bottom - 0.5 && y <= top + 0.5)
		.map(({ text, starts }) =>
			[...text].filter((_, at) => isBetween(starts[at], left, right)).join(''),
		)
		.join('');
}

function isBetween(x: number | undefined, left: number, right: number): boolean {
	return x !== undefined && x >= left - 0.5 && x < right - 0.5;
}

/** “(p. 45)” at the end, or a number alone; the numbers of notes are no pages. */
function printedPage(text: string, to: string): number | undefined {
	const number = /\(p\.\s*(\d+)\)\s*$/.exec(text)?.[1] ?? /^\s*(\d+)\s*$/.exec(text)?.[1];
	return number === undefined || /--(?:note|ref)-/.test(to) ? undefined : Number(number);
}
