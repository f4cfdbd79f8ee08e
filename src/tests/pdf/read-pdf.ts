import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { height, points } from '../../print/sheet.ts';

/** An element of the structure tree, with its type in PDF 1.7, or what it holds of the page. */
export interface StructureNode {
	role?: string;
	alt?: string;
	/** `content` of the page, `object` for a link. */
	type?: string;
	id?: string;
	children?: StructureNode[];
}

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

/** One page of a PDF, as pdf.js reads it. */
export type ReadPage = Awaited<ReturnType<typeof readPage>>;

/** A PDF as a stranger reads it: by pdf.js, which shares nothing with the program that made it. */
export type ReadPdf = Awaited<ReturnType<typeof readPdf>>;

/** Text above this is the running head, in points from the lower edge. */
const runningHead = points(height) - 67;

/** Reads of a PDF what the tests ask about. Pages are counted from 1. */
export async function readPdf(bytes: Uint8Array) {
	const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
	const { info, metadata } = await document.getMetadata();
	const { Title = '', Language = '' } = info as Record<string, string>;
	const preferences = (await document.getViewerPreferences()) as Record<string, unknown> | null;
	const numbers = new Map<string, number>();
	const pages: ReadPage[] = [];
	for (let number = 1; number <= document.numPages; number += 1) {
		const page = await document.getPage(number);
		numbers.set(JSON.stringify(page.ref), number);
		pages.push(await readPage(page));
	}
	const pageAt = (place: unknown) =>
		Array.isArray(place) ? numbers.get(JSON.stringify(place[0])) : undefined;
	const places = Object.entries(await document.getDestinations());
	const pageOf = new Map(places.map(([id, place]) => [id, pageAt(place)]));
	const outline = listed(await document.getOutline()).map(({ title, dest }) => ({
		title,
		page: typeof dest === 'string' ? pageOf.get(dest) : pageAt(dest),
	}));
	return {
		title: Title,
		lang: Language,
		isTagged: (await document.getMarkInfo())?.Marked === true,
		showsTitle: preferences?.['DisplayDocTitle'] === true,
		isForAll: String(metadata?.get('pdfuaid:part')) === '1',
		/** The page of each id that something leads to. */
		pageOf,
		/** Every bookmark, in its order. */
		outline,
		pages,
	};
}

type Outline = Awaited<ReturnType<PdfDocument['getOutline']>>;

function listed(outline: Outline): Outline {
	return outline?.flatMap((item) => [item, ...listed(item.items as Outline)]) ?? [];
}

async function readPage(page: PdfPage) {
	const texts = (await page.getTextContent()).items.filter((item) => 'str' in item);
	const links = (await page.getAnnotations()).filter(({ subtype }) => subtype === 'Link');
	return {
		texts: texts.map(({ str, hasEOL, transform, height }) => ({
			text: hasEOL ? `${str}\n` : str,
			/** In points, as it is printed. */
			size: height,
			/** From the lower edge, in points. */
			up: Number(transform[5]),
			isHead: transform[5] > runningHead,
		})),
		links: links.map(({ id, contentsObj, dest, url, overlaidText }) => ({
			id: String(id),
			words: String(contentsObj?.str ?? ''),
			to: dest as string | undefined,
			url: url as string | undefined,
			text: String(overlaidText ?? ''),
		})),
		structure: (await page.getStructTree()) as StructureNode | null,
		...(await readPainting(page)),
	};
}

/** How much is painted outside marked content, and the fonts of the page. */
async function readPainting(page: PdfPage) {
	const { OPS } = await getResolvedPDFJS();
	const { fnArray, argsArray } = await page.getOperatorList();
	const begins: number[] = [OPS.beginMarkedContent, OPS.beginMarkedContentProps];
	const paints: number[] = [OPS.showText, OPS.paintImageXObject, OPS.shadingFill];
	const fonts = new Set<string>();
	let unmarked = 0;
	let depth = 0;
	for (const [at, operator] of fnArray.entries()) {
		const [first] = (argsArray[at] ?? []) as [unknown];
		if (begins.includes(operator)) depth += 1;
		if (operator === OPS.endMarkedContent) depth -= 1;
		if (operator === OPS.setFont)
			fonts.add((page.commonObjs.get(first as string) as { name: string }).name);
		const isPath = operator === OPS.constructPath && first !== OPS.endPath;
		if (depth === 0 && (isPath || paints.includes(operator))) unmarked += 1;
	}
	return { fonts: [...fonts], unmarked };
}
