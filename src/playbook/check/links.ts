import { visit } from 'unist-util-visit';
import { readFileLink } from '../addresses.ts';
import { idsOf, pageOf, type Book } from './book.ts';
import { placeOf, type BookDocument } from './document.ts';
import { didYouMean } from './nearest.ts';
import type { Problem } from './problem.ts';

/** Links that lead to no file or no heading of the book. */
export function findDeadLinks(book: Book): Problem[] {
	return book.documents.flatMap((document) => linksOf(document).flatMap((link) => check(book, document, link)));
}

interface PlacedLink {
	url: string;
	line: number;
	column: number;
}

function linksOf({ body }: BookDocument): PlacedLink[] {
	const links: PlacedLink[] = [];
	visit(body, (node) => {
		if (node.type === 'link' || node.type === 'definition' || node.type === 'image')
			links.push({ url: node.url, ...placeOf(node) });
	});
	return links;
}

function check(book: Book, from: BookDocument, { url, line, column }: PlacedLink): Problem[] {
	const at = { file: from.file, line, column };
	if (/^(?:https?:|mailto:)/.test(url)) return [];
	if (url.startsWith('#')) return checkAnchor(at, from, url.slice(1));
	const link = readFileLink(url, from.kind);
	if (!link) {
		const message = `The link \`${url}\` is no file of the book.`;
		const advice = 'Link to pages by relative file path, such as `../practices/canary-release.mdx#what-it-costs`.';
		return [{ ...at, rule: 'unknown-page', message, advice }];
	}
	const target = pageOf(book, link.kind, link.id);
	if (!target) {
		const path = url.split('#')[0] ?? url;
		const known = idsOf(book, link.kind).map((id) => path.replace(/[^/]*\.mdx$/, `${id}.mdx`));
		return [{ ...at, rule: 'unknown-page', message: `No file \`${path}\`.`, advice: didYouMean(path, known) }];
	}
	return link.fragment ? checkAnchor(at, target, link.fragment) : [];
}

function checkAnchor(at: Omit<Problem, 'rule' | 'message'>, target: BookDocument, fragment: string): Problem[] {
	const ids = target.anchors.map(({ id }) => id);
	if (ids.includes(fragment)) return [];
	const message = `There is no heading \`#${fragment}\` in ${target.file}.`;
	return [{ ...at, rule: 'unknown-anchor', message, advice: didYouMean(fragment, ids) }];
}
