import type { BuiltSite } from './built-site.ts';

/** Addresses of a page that lead to no file, or to no place in it, a line each. */
export function deadAddresses(file: string, { files, pages }: BuiltSite): string[] {
	const text = pages.get(file) ?? '';
	const ids = new Set([...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
	const here = new URL(file.replace(/index\.html$/, ''), 'http://site/');
	const attributes = /<(?:a|link|script|img|source|iframe)\b[^>]*?\s(?:href|src)="([^"]*)"/g;
	const addresses = [...text.matchAll(attributes)].map(([, address = '']) =>
		address.replaceAll('&amp;', '&').replaceAll('&#38;', '&'),
	);
	return [...new Set(addresses)].flatMap((address) => {
		if (/^(?:mailto|data):/.test(address)) return [];
		const { origin, pathname, hash } = new URL(address, here);
		if (origin !== here.origin && !/^https?:\/\/localhost(?::|\/|$)/.test(address)) return [];
		const path = decodeURI(pathname).slice(1);
		const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
		if (!files.has(target)) return [`“${address}” leads to no file`];
		const page = pages.get(target);
		// The guide reads answers from the fragment, a tree the answers of a walk.
		if (!page || !hash || target.startsWith('guide/') || /[=&]/.test(hash)) return [];
		const id = decodeURIComponent(hash.slice(1));
		// Most places are on the page itself, which may be the whole book.
		const isThere = target === file ? ids.has(id) : page.includes(`id="${id}"`);
		return isThere ? [] : [`“${address}” leads to no place in ${target}`];
	});
}
