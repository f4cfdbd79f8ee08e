import { createHash } from 'node:crypto';
import { escaped } from './escaped.ts';
import { compareText } from './reading-order.ts';
import type { Catalogue, CataloguePage } from './catalogue.ts';

/** A feed is fetched over and over, and nobody reads further back. */
const most = 200;

/**
 * An Atom feed of what was added and changed last, newest first and otherwise in reading order. It
 * knows no clock: every date comes from the content, so the same content makes the same feed.
 */
export function atomFeed({
	title,
	summary,
	language,
	home,
	feed,
	updated,
	...book
}: Catalogue): string {
	const dated = book.pages.filter(({ added }) => added !== undefined);
	const newest = dated.toSorted((a, b) => compareText(changed(b), changed(a))).slice(0, most);
	const kindOf = new Map<string, string>(book.parts.map(({ kind, singular }) => [kind, singular]));
	return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(language)}">
	<id>${idOf(home, '')}</id>
	<title>${escaped(title)}</title>
	<subtitle>${escaped(summary)}</subtitle>
	<updated>${moment(updated)}</updated>
	<author><name>The authors of ${escaped(title)}</name></author>
	<rights>${escaped(book.licence)}</rights>
	<link rel="self" type="application/atom+xml" href="${escaped(feed)}"/>
	<link rel="alternate" type="text/html" href="${escaped(home)}"/>
${newest.map((page) => entry(page, home, kindOf.get(page.kind) ?? page.kind)).join('\n')}
</feed>
`;
}

function entry(page: CataloguePage, home: string, kind: string): string {
	return `	<entry>
		<id>${idOf(home, page.formerly?.[0] ?? page.address)}</id>
		<title>${escaped(page.title)}</title>
		<summary>${escaped(page.summary)}</summary>
		<published>${moment(page.added ?? '')}</published>
		<updated>${moment(changed(page))}</updated>
		<category term="${escaped(page.kind)}" label="${escaped(kind)}"/>
		<link rel="alternate" type="text/html" href="${escaped(page.address)}"/>
		<link rel="alternate" type="text/markdown" href="${escaped(page.markdown)}"/>
	</entry>`;
}

/**
 * An id that outlives a move to another host, base or address: a name-based UUID (RFC 9562,
 * version 5) of the first address that a page had below its home.
 */
function idOf(home: string, address: string): string {
	const namespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex'); // the RFC’s, for URLs
	const name = `production-purpose-playbook:/${address.slice(home.length)}`;
	const hash = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16);
	hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
	hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
	return `urn:uuid:${hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}

function changed({ added, updated }: CataloguePage): string {
	return updated ?? added ?? '';
}

function moment(day: string): string {
	return `${day}T00:00:00Z`;
}
