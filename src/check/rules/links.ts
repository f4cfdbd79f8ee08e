import { visit } from 'unist-util-visit';
import { decoded, readFileLink } from '../../model/addresses.ts';
import { readGuideLink } from '../../model/guide-links.ts';
import type { Kind } from '../../model/kinds.ts';
import { answerLinks } from '../../model/tree/document.ts';
import { placeOf, type BookDocument } from '../../model/read/document.ts';
import { didYouMean, nearest } from '../../model/read/nearest.ts';
import type { Place } from '../../model/read/problem.ts';
import type { Problem } from '../problem.ts';
import type { Book } from '../read/book.ts';
import { checkGuideLink } from './guide-links.ts';

/** Links that lead to no file or no heading of the book. Answers of trees are checked with their trees. */
export function findDeadLinks(book: Book): Problem[] {
	const shelf = shelfOf(book.documents);
	return book.documents.flatMap((document) => {
		const answers = answerLinks(document);
		return linksOf(document)
			.filter(({ line, column }) => !answers.has(`${line}:${column}`))
			.flatMap((link) => {
				const guide = readGuideLink(link.url);
				return guide
					? checkGuideLink({ file: document.file, ...link }, guide, book)
					: check(shelf, document, link);
			});
	});
}

interface PlacedLink extends Place {
	url: string;
	/** The name of a line such as `[manual]: https://…` that no link uses. */
	unused?: string | undefined;
}

/** The book by what links name: pages by path, anchors by page. */
interface Shelf {
	pages: Map<string, BookDocument>;
	/** Ids of pages by kind, and the kinds of all ids. */
	ids: Map<Kind, string[]>;
	kinds: Map<string, Kind>;
	allIds: string[];
}

function shelfOf(documents: readonly BookDocument[]): Shelf {
	const shelf: Shelf = { pages: new Map(), ids: new Map(), kinds: new Map(), allIds: [] };
	for (const document of documents) {
		const { kind, id } = document;
		shelf.pages.set(`${kind}/${id}`, document);
		shelf.ids.set(kind, shelf.ids.get(kind) ?? []);
		shelf.ids.get(kind)?.push(id);
		shelf.kinds.set(id, kind);
		shelf.allIds.push(id);
	}
	return shelf;
}

function linksOf({ body }: BookDocument): PlacedLink[] {
	const links: PlacedLink[] = [];
	const used = new Set<string>();
	visit(body, 'linkReference', ({ identifier }) => void used.add(identifier));
	visit(body, (node) => {
		if (node.type === 'link') links.push({ url: node.url, ...placeOf(node) });
		if (node.type === 'definition') {
			const unused = used.has(node.identifier) ? undefined : (node.label ?? node.identifier);
			links.push({ url: node.url, unused, ...placeOf(node) });
		}
	});
	return links;
}

function check(
	shelf: Shelf,
	from: BookDocument,
	{ url, unused, line, column }: PlacedLink,
): Problem[] {
	const at = { file: from.file, line, column };
	if (unused !== undefined) {
		const message = `No link uses \`[${unused}]:\`, so the line is not shown.`;
		const advice = `Link with \`[words][${unused}]\`, or begin the line otherwise if it is text.`;
		return [{ ...at, rule: 'unused-definition', message, advice }];
	}
	if (/^https?:/i.test(url)) return checkAddress(at, url);
	if (/^mailto:[^@\s]+@[^@\s]+$/i.test(url)) return [];
	if (url.startsWith('#')) return checkAnchor(at, shelf, `${from.kind}/${from.id}`, url.slice(1));
	const path = url.split('#')[0] ?? url;
	const link = readFileLink(url, from.kind);
	if (!link) {
		const message = `The link \`${url}\` is no file of the book.`;
		const id = /([^/]*?)(?:\.\w+)?\/?$/.exec(path)?.[1] ?? '';
		const advice =
			(/^[\w-]+(?:\.[\w-]+)+(?:\/|$)|^\/\//.test(url) && !/\.\w*mdx?$/i.test(path)
				? 'Begin an address elsewhere with `https://`, and that of a person with `mailto:`.'
				: suggestion(shelf, id)) ??
			'Link to pages by relative file path, such as `../practices/canary-release.mdx#what-it-costs`.';
		return [{ ...at, rule: 'unknown-page', message, advice }];
	}
	if (shelf.pages.has(`${link.kind}/${link.id}`))
		return link.fragment ? checkAnchor(at, shelf, `${link.kind}/${link.id}`, link.fragment) : [];
	const near = nearest(link.id, shelf.ids.get(link.kind) ?? []);
	const advice = near
		? `Did you mean \`${path.replace(/[^/]*\.mdx$/, `${near}.mdx`)}\`?`
		: (suggestion(shelf, link.id) ??
			`Write content/${link.kind}/${link.id}.mdx, or link to a page there is.`);
	return [{ ...at, rule: 'unknown-page', message: `No file \`${path}\`.`, advice }];
}

/** An address elsewhere is not followed, but it has to be one. */
function checkAddress(at: Place & { file: string }, url: string): Problem[] {
	if (/^https?:\/\/(?:localhost|127\.0\.0\.1)\b/i.test(url)) {
		const message = `\`${url}\` leads to the machine of whoever reads it.`;
		return [{ ...at, rule: 'unknown-page', message, advice: 'Put it in backticks.' }];
	}
	if (/^https?:\/\/[^/\s]/i.test(url) && URL.canParse(url)) return [];
	const message = `\`${url}\` is no address.`;
	const advice = 'Copy it from the browser, with `https://` and without spaces.';
	return [{ ...at, rule: 'unknown-page', message, advice }];
}

/** The page of any kind whose name is nearest. */
function suggestion({ kinds, allIds }: Shelf, id: string): string | undefined {
	const near = nearest(id, allIds);
	return near === undefined ? undefined : `Did you mean \`../${kinds.get(near)}/${near}.mdx\`?`;
}

function checkAnchor(
	at: Place & { file: string },
	shelf: Shelf,
	page: string,
	fragment: string,
): Problem[] {
	const target = shelf.pages.get(page);
	const id = decoded(fragment);
	const known = target?.anchors.map((anchor) => anchor.id) ?? [];
	if (!target || known.includes(id)) return [];
	const message = `There is no heading \`#${fragment}\` in ${target.file}.`;
	const advice =
		didYouMean(id, known) ?? 'An anchor is the heading’s words in lower case, joined by hyphens.';
	return [{ ...at, rule: 'unknown-anchor', message, advice }];
}
