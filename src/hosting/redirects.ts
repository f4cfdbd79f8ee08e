import { posix } from 'node:path';
import { escaped } from '../model/escaped.ts';
import { pathOf, type Catalogue, type CataloguePage } from '../model/catalogue.ts';

/** An old address and that of the page which has taken its place, as paths below the home. */
export interface Redirect {
	from: string;
	to: string;
	page: Pick<CataloguePage, 'title' | 'address'>;
}

type Book = Pick<Catalogue, 'home'> & {
	pages: Pick<CataloguePage, 'title' | 'address' | 'formerly'>[];
};

/**
 * Every old address and where it leads. Throws where a page stands at one, where two pages claim one,
 * or where one holds signs that hosts read as patterns.
 */
export function redirectsOf(book: Book): Redirect[] {
	const taken = new Map(book.pages.map(({ address }) => [address, address]));
	return book.pages.flatMap((page) =>
		(page.formerly ?? []).map((old): Redirect => {
			const other = taken.get(old);
			if (other) throw new Error(`${old} is taken by ${other}; it cannot lead to ${page.address}.`);
			taken.set(old, page.address);
			const from = pathOf(book, old);
			if (!/^(?:[\p{L}\p{N}._~-]+\/)+$/u.test(from)) {
				throw new Error(
					`The old address /${from} must be letters, digits, \`-\`, \`_\`, \`.\` and \`~\` between slashes.`,
				);
			}
			return { from, to: pathOf(book, page.address), page };
		}),
	);
}

/**
 * The list of redirects that hosts read, with and without the slash at the end: for Netlify and
 * Cloudflare Pages (`_redirects`), and for nginx (`nginx-redirects.map`).
 */
export function redirectLists(redirects: readonly Redirect[], base: string) {
	const pairs = redirects.flatMap(({ from, to }) =>
		[from, from.replace(/\/$/, '')].map((old) => [base + old, base + to] as const),
	);
	return {
		netlify: pairs.map(([old, now]) => `${old} ${now} 301\n`).join(''),
		nginx: pairs.map(([old, now]) => `"${old}" "${now}";\n`).join(''),
	};
}

/**
 * The page at an old address, for hosts that can be told nothing. Its links are relative, so it works
 * under any base, and it needs no script: `moved.js` only carries the anchor over.
 */
export function redirectPage({ from, to, page }: Redirect, language: string): string {
	const home = '../'.repeat(from.split('/').length - 1);
	const there = escaped(`${posix.relative(`/${from}`, `/${to}`)}/`);
	const title = escaped(page.title);
	return `<!DOCTYPE html>
<html lang="${language}">
	<head>
		<meta charset="utf-8">
		<meta name="viewport" content="width=device-width">
		<title>Moved: ${title}</title>
		<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self'">
		<meta name="color-scheme" content="light dark">
		<meta name="robots" content="noindex">
		<link rel="canonical" href="${escaped(page.address)}">
		<meta http-equiv="refresh" content="0; url=${there}">
		<script src="${home}moved.js" defer></script>
	</head>
	<body>
		<main>
			<h1>This page has moved</h1>
			<p>It now stands at <a href="${there}">${title}</a>.</p>
		</main>
	</body>
</html>
`;
}
