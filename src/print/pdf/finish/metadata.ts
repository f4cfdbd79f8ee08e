import { PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { createHash } from 'node:crypto';
import { escaped } from '../../../model/escaped.ts';
import type { BookFacts } from '../book-facts.ts';

/**
 * Writes what the document says of itself, in its information and as XMP with the mark of PDF/UA-1.
 * Every date is the edition’s and the id comes from what is printed, so the same book is the same file.
 */
export function writeMetadata(document: PDFDocument, facts: BookFacts): void {
	const { title, summary, edition, date } = facts;
	const day = new Date(`${date}T00:00:00Z`);
	document.setTitle(title, { showInWindowTitleBar: true });
	document.setSubject(summary);
	document.setCreator(`Edition ${edition}`);
	document.setProducer('Chromium and pdf-lib');
	document.setCreationDate(day);
	document.setModificationDate(day);
	const xmp = document.context.stream(Buffer.from(xmpOf(facts), 'utf8'), {
		Type: 'Metadata',
		Subtype: 'XML',
	});
	document.catalog.set(PDFName.of('Metadata'), document.context.register(xmp));
	document.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
	document.catalog.set(PDFName.of('Lang'), PDFString.of(facts.lang));
	const id = createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 32);
	document.context.trailerInfo.ID = document.context.obj([
		PDFHexString.of(id),
		PDFHexString.of(id),
	]);
}

function xmpOf({ title, summary, edition, date, lang }: BookFacts): string {
	const stamp = `${date}T00:00:00Z`;
	return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escaped(summary)}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>${escaped(lang)}</rdf:li></rdf:Bag></dc:language>
<dc:format>application/pdf</dc:format>
<xmp:CreatorTool>${escaped(`Edition ${edition}`)}</xmp:CreatorTool>
<xmp:CreateDate>${stamp}</xmp:CreateDate>
<xmp:ModifyDate>${stamp}</xmp:ModifyDate>
<pdf:Producer>Chromium and pdf-lib</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}
