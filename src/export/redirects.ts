import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stub } from './redirect-stub.ts';
import { pathOf, type ListedPage, type SiteIndex } from './site-index.ts';

/** An old address and that of the page which has taken its place, as paths below the home. */
interface Redirect {
	from: string;
	to: string;
	page: ListedPage;
}

/** Stands beside the stubs: a `meta` refresh alone would lose the anchor that a link came with. */
const script =
	"location.replace(document.querySelector('main a').href + location.search + location.hash);\n";

/**
 * Makes old addresses land, from the one list in the index of a site: a page at each old address for
 * any static host, `_redirects` for Netlify and Cloudflare, and `nginx-redirects.map`. Gives how many
 * there are; throws where a page stands at an old address, where two pages claim one, or where one
 * holds signs that hosts read as patterns.
 */
export async function writeRedirects(dist: string, index: SiteIndex): Promise<number> {
	const redirects = redirectsOf(index);
	for (const { from, to, page } of redirects) {
		const file = join(dist, from, 'index.html');
		if (await isPage(file))
			throw new Error(`/${from} is a page of today; it cannot lead to /${to}.`);
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, stub(index.language, from, to, page));
	}
	const base = new URL(index.home).pathname;
	const pairs = redirects.flatMap(({ from, to }) =>
		[from, from.replace(/\/$/, '')].map((old) => [base + old, base + to] as const),
	);
	if (redirects.length > 0) await writeFile(join(dist, 'moved.js'), script);
	await writeFile(
		join(dist, '_redirects'),
		pairs.map(([old, now]) => `${old} ${now} 301\n`).join(''),
	);
	await writeFile(
		join(dist, 'nginx-redirects.map'),
		pairs.map(([old, now]) => `"${old}" "${now}";\n`).join(''),
	);
	return redirects.length;
}

function redirectsOf(index: SiteIndex): Redirect[] {
	const redirects = index.pages.flatMap((page) =>
		(page.formerly ?? []).map((old) => ({
			from: pathOf(index, old),
			to: pathOf(index, page.address),
			page,
		})),
	);
	const claimed = new Map<string, string>();
	for (const { from, to } of redirects) {
		const other = claimed.get(from);
		if (other !== undefined)
			throw new Error(`Both /${other} and /${to} claim the old address /${from}.`);
		if (!/^(?:[\p{L}\p{N}._~-]+\/)+$/u.test(from)) {
			throw new Error(
				`The old address /${from} must be letters, digits, \`-\`, \`_\`, \`.\` and \`~\` between slashes.`,
			);
		}
		claimed.set(from, to);
	}
	return redirects;
}

/** Tells whether a file is a page, and not a stub of an earlier run. */
async function isPage(file: string): Promise<boolean> {
	try {
		return !(await readFile(file, 'utf8')).includes('http-equiv="refresh"');
	} catch {
		return false;
	}
}
