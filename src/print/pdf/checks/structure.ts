import {
	PDFBool,
	PDFDict,
	PDFHexString,
	PDFName,
	PDFRawStream,
	PDFString,
	decodePDFRawStream,
} from '@cantoo/pdf-lib';
import { elementsOf, standardTypes, structureRoot } from '../finish/structure.ts';
import type { Finished } from './check.ts';

/** What an element may hold, for the types whose shape a reader relies on. */
const holds: Readonly<Record<string, readonly string[]>> = {
	L: ['LI', 'Caption', 'L'],
	LI: ['Lbl', 'LBody'],
	Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
	TR: ['TH', 'TD'],
};

/** Language, title, marks, roles, alternative texts and the shape of lists and tables (PDF/UA-1). */
export function findStructureProblems({ document, facts }: Finished): string[] {
	const { catalog } = document;
	const problems: string[] = [];
	const must = (holds: boolean, otherwise: string) => void (holds || problems.push(otherwise));
	const lang = catalog.lookup(PDFName.of('Lang'));
	must(
		textIn(lang) === facts.lang,
		`The language is “${textIn(lang)}” instead of “${facts.lang}”.`,
	);
	must(
		document.getTitle() === facts.title,
		`The title is “${document.getTitle()}” instead of “${facts.title}”.`,
	);
	must(isTrue(dictIn(catalog, 'MarkInfo'), 'Marked'), 'The document is not marked as tagged.');
	must(
		isTrue(dictIn(catalog, 'ViewerPreferences'), 'DisplayDocTitle'),
		'A window would show the file’s name.',
	);
	const metadata = catalog.lookup(PDFName.of('Metadata'));
	const xmp =
		metadata instanceof PDFRawStream
			? Buffer.from(decodePDFRawStream(metadata).decode()).toString('utf8')
			: '';
	must(xmp.includes('<pdfuaid:part>1</pdfuaid:part>'), 'The metadata does not say PDF/UA-1.');
	must(xmp.includes('<dc:title>'), 'The metadata has no title.');
	return [...problems, ...findElementProblems(document)];
}

function findElementProblems(document: Finished['document']): string[] {
	const problems: string[] = [];
	const roles = dictIn(structureRoot(document), 'RoleMap');
	const unmapped = new Set<string>();
	for (const { type, dict, parent } of elementsOf(document)) {
		if (!standardTypes.has(type) && !roles?.has(PDFName.of(type))) unmapped.add(type);
		if (type === 'Figure' && !textIn(dict.lookup(PDFName.of('Alt'))))
			problems.push('A figure has no alternative text.');
		const allowed = holds[parent?.type ?? ''];
		if (allowed && !allowed.includes(type)) problems.push(`${type} stands in ${parent?.type}.`);
	}
	return [...problems, ...[...unmapped].map((type) => `The role map does not know ${type}.`)];
}

function dictIn(dict: PDFDict, key: string): PDFDict | undefined {
	const value = dict.lookup(PDFName.of(key));
	return value instanceof PDFDict ? value : undefined;
}

function isTrue(dict: PDFDict | undefined, key: string): boolean {
	return dict?.lookup(PDFName.of(key)) === PDFBool.True;
}

function textIn(value: unknown): string {
	return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
}
