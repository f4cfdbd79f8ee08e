import type { BookFacts } from '../../print/pdf/book-facts.ts';
import type { ReadPage, ReadPdf, StructureNode } from './read-pdf.ts';

/** The size of the text that the style sheets of the book ask for, in points. */
const textSize = 10.35;

/** The smallest text that print may hold, in points. */
const smallest = 7;

/** What an element may hold, for the types whose shape a reader relies on. */
const holds: Readonly<Record<string, readonly string[]>> = {
	L: ['LI', 'Caption', 'L'],
	LI: ['Lbl', 'LBody'],
	Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption', 'content'], // its rules and grounds
	TR: ['TH', 'TD'],
};

/** Types that Chromium takes from HTML and PDF 1.7 does not have. */
const unknownTypes = /^(?:Em|Strong|Aside|Title|FENote|Sub|DocumentFragment)$/;

/** Everything that is wrong with a PDF of the book, in words: PDF/UA-1, its fonts, links and bookmarks. */
export function pdfFaults(pdf: ReadPdf, { title, lang, headings }: BookFacts): string[] {
	return [
		...(pdf.title === title ? [] : [`The title is “${pdf.title}”.`]),
		...(pdf.lang === lang ? [] : [`The language is “${pdf.lang}”.`]),
		...(pdf.isTagged ? [] : ['The document is not marked as tagged.']),
		...(pdf.showsTitle ? [] : ['A window would show the name of the file.']),
		...(pdf.isForAll ? [] : ['The metadata does not say PDF/UA-1.']),
		...outlineFaults(pdf, headings),
		...sizeFaults(pdf),
		...pdf.pages.flatMap((page, index) =>
			[...pageFaults(page), ...linkFaults(page, pdf)].map((fault) => `Page ${index + 1}: ${fault}`),
		),
	];
}

function pageFaults({ texts, fonts, unmarked, structure }: ReadPage): string[] {
	const foreign = fonts.filter((name) => !/^[A-Z]{6}\+Source(?:Serif4|Sans3|CodePro)/.test(name));
	return [
		...(unmarked === 0 ? [] : [`${unmarked} things are painted outside the structure.`]),
		...foreign.map((name) => `set in ${name}`),
		...texts.filter(({ text }) => text.includes('\0')).map(({ text }) => `a glyph lacks: ${text}`),
		...texts
			.filter(({ size, text }) => size < smallest - 0.05 && text.trim())
			.map(({ size, text }) => `text of ${size.toFixed(1)} pt: ${text}`),
		...nodesOf(structure).flatMap(({ role = '', alt, children = [] }) => [
			...(role === 'Figure' && !alt ? ['a figure has no alternative text'] : []),
			...(unknownTypes.test(role) ? [`the role map does not know ${role}`] : []),
			...children
				.filter((kid) => holds[role] && !holds[role].includes(kid.role ?? kid.type ?? ''))
				.map((kid) => `${kid.role ?? kid.type} stands in ${role}`),
		]),
	];
}

/** Every link says where it leads, stands in its element, lands, and prints the right page. */
function linkFaults({ links, structure }: ReadPage, { pageOf }: ReadPdf): string[] {
	const inElements = new Set(
		nodesOf(structure)
			.filter(({ role }) => role === 'Link')
			.flatMap(({ children = [] }) => children.map(({ id }) => id)),
	);
	return links.flatMap(({ id, words, to, url, text }) => {
		const link = `the link “${text}” to ${to ?? url ?? 'nothing'}`;
		const printed = /\(p\.\s*(\d+)\)\s*$/.exec(text)?.[1] ?? /^\s*(\d+)\s*$/.exec(text)?.[1];
		const isNote = /--(?:note|ref)-/.test(to ?? '');
		const page = pageOf.get(to ?? '');
		return [
			...(words ? [] : [`${link} has no description`]),
			...(inElements.has(id) ? [] : [`${link} stands in no Link element`]),
			...(to === undefined ? (url ? [] : [`${link} leads nowhere`]) : []),
			...(to !== undefined && page === undefined ? [`${link} does not land`] : []),
			...(printed && to && !isNote && Number(printed) !== page
				? [`${link} prints a page, but it is on ${page}`]
				: []),
		];
	});
}

/** Bookmarks are the headings, word for word, and lead to the pages where these stand. */
function outlineFaults(
	{ outline, pageOf, pages }: ReadPdf,
	headings: BookFacts['headings'],
): string[] {
	const faults =
		outline.length === headings.length
			? []
			: [`${outline.length} bookmarks stand for ${headings.length} headings.`];
	for (const [index, { title, page = 0 }] of outline.entries()) {
		const { text = '', id = '' } = headings[index] ?? {};
		const printed = pages[page - 1]?.texts.map((each) => each.text).join('') ?? '';
		if (title !== text) faults.push(`The bookmark “${title}” should be “${text}”.`);
		if (page !== (pageOf.get(id) ?? page)) faults.push(`“${text}” leads to page ${page}.`);
		if (!squeezed(printed).includes(squeezed(text)))
			faults.push(`The heading “${text}” is not on page ${page}, where its bookmark leads.`);
	}
	return faults;
}

/** Something too wide would shrink the whole book. */
function sizeFaults({ pages }: ReadPdf): string[] {
	const sizes = new Map<string, number>();
	for (const { size, text } of pages.flatMap(({ texts }) => texts))
		sizes.set(size.toFixed(1), (sizes.get(size.toFixed(1)) ?? 0) + text.length);
	const [most = '0'] = [...sizes].toSorted(([, a], [, b]) => b - a)[0] ?? [];
	return Math.abs(Number(most) - textSize) > 0.15
		? [`The text is ${most} pt instead of ${textSize} pt.`]
		: [];
}

function nodesOf(node: StructureNode | null): StructureNode[] {
	return node ? [node, ...(node.children ?? []).flatMap(nodesOf)] : [];
}

function squeezed(text: string): string {
	return text.normalize('NFKC').replace(/\s+/g, '');
}
