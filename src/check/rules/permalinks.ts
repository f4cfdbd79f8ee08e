import { addressOf } from '../../model/addresses.ts';
import { aliasesOf } from '../../model/aliases.ts';
import { landingsOf, permalinksOf } from '../addresses.ts';
import { ledgerFile, type Book } from '../read/book.ts';
import type { BookDocument } from '../../model/read/document.ts';
import { nearest } from '../../model/read/nearest.ts';
import type { Problem } from '../problem.ts';

/** Lines of the ledger that lead nowhere any more. A page that is gone is one problem, not one for each anchor. */
export function findLostPermalinks(book: Book): Problem[] {
	const landings = landingsOf(book);
	const pages = new Map(
		book.documents.map((document) => [addressOf(document.kind, document.id), document]),
	);
	const listed = new Set(book.ledger);
	const unlisted = [...pages.keys()].filter((address) => !listed.has(address));
	return (book.ledger ?? []).flatMap((line, index): Problem[] => {
		const [address = '', anchor] = line.trim().split('#');
		if (line.trim() === '' || landings.has(line.trim())) return [];
		if (anchor !== undefined && !landings.has(address) && listed.has(address)) return [];
		const page = pages.get(address);
		const at = { file: ledgerFile, line: index + 1, column: 1, rule: 'lost-permalink' as const };
		if (page && anchor !== undefined) {
			const message = `\`${line}\` leads to no heading any more.`;
			return [
				{ ...at, message, advice: `If the heading was renamed, ${aliasAdvice(page, anchor)}.` },
			];
		}
		const message = `\`${line}\` leads to no page any more.`;
		const heir = pages.get(heirOf(address, unlisted) ?? '');
		const where = heir ? `${heir.file}, if that took its place` : 'the page that took its place';
		const entry = address.startsWith('/decision-trees/')
			? `${address}: its-first-question`
			: `- ${address}`;
		const advice = `Put the file back, or write \`${entry}\` under \`aliases\` in ${where}.`;
		return [{ ...at, message, advice }];
	});
}

/** The page that a lost one has probably become: a page of its kind that is not in the ledger yet. */
function heirOf(address: string, unlisted: readonly string[]): string | undefined {
	const kind = address.slice(0, address.indexOf('/', 1) + 1);
	const candidates = unlisted.filter((other) => other.startsWith(kind));
	return candidates.length === 1 ? candidates[0] : nearest(address, candidates);
}

function aliasAdvice({ kind, file, anchors }: BookDocument, anchor: string): string {
	const isTree = kind === 'decision-trees';
	const nodes = anchors.filter(({ depth }) => depth === 2).map(({ id }) => id);
	const entry = isTree ? `${anchor}: ${nearest(anchor, nodes) ?? 'its-new-anchor'}` : `- ${anchor}`;
	return `write \`${entry}\` under \`aliases\` in ${file}`;
}

/** Pages and headings that the ledger does not hold yet; a page that is new is one problem. */
export function findNewPermalinks({ documents, ledger }: Book): Problem[] {
	const advice = 'Run `npm run permalinks` and commit what it writes.';
	if (!ledger) {
		const message = 'There is no ledger of the addresses that must last.';
		return documents.length > 0
			? [{ file: ledgerFile, line: 1, column: 1, rule: 'new-permalink', message, advice }]
			: [];
	}
	const listed = new Set(ledger.map((line) => line.trim()));
	return documents.flatMap((document): Problem[] => {
		const [address, ...anchors] = permalinksOf(document);
		const missing = [address, ...anchors].filter(
			(line): line is string => line !== undefined && !listed.has(line),
		);
		if (missing.length === 0) return [];
		const place =
			document.anchors[missing[0] === address ? -1 : anchors.indexOf(missing[0] ?? '')]?.place;
		const { line, column } = place ?? { line: 1, column: 1 };
		const more = missing.length > 1 ? ` and ${missing.length - 1} more` : '';
		const message = `\`${missing[0]}\`${more} not yet in ${ledgerFile}.`;
		return [{ file: document.file, line, column, rule: 'new-permalink', message, advice }];
	});
}

/** Old addresses and anchors, in lists, that a page or heading has today. Trees check their maps themselves. */
export function findHidingAliases({ documents }: Book): Problem[] {
	const now = new Set(documents.flatMap(permalinksOf));
	return documents.flatMap((document) => {
		const { addresses, anchors } = aliasesOf(document);
		const own = addressOf(document.kind, document.id);
		const isMap = document.kind === 'decision-trees';
		const given = [
			...addresses.map((name) => ({ name, full: name })),
			...(isMap ? [] : anchors.map((anchor) => ({ name: anchor, full: `${own}#${anchor}` }))),
		];
		return given.flatMap(({ name, full }): Problem[] => {
			if (!now.has(full)) return [];
			const { aliases } = document.frontMatter.data as { aliases: object };
			const index = Array.isArray(aliases)
				? aliases.findIndex((alias) => alias === name || alias === `#${name}`)
				: name;
			const message = `\`${name}\` leads to a ${name.startsWith('/') ? 'page' : 'heading'} of today, so it cannot be an alias.`;
			const place = Array.isArray(aliases)
				? document.frontMatter.placeOf(['aliases', index])
				: document.frontMatter.placeOfKey(['aliases', index]);
			const advice = 'Delete it from `aliases`.';
			return [{ file: document.file, ...place, rule: 'alias-hides', message, advice }];
		});
	});
}
