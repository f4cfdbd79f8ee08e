import type { BuiltSite } from './built-site.ts';

/** Addresses of a page that lead to no file, or to no place in it, a line each. */
export function deadAddresses(file: string, { files, pages }: BuiltSite): string[] {
	const text = pages.get(file) ?? '';
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
		return page.includes(`id="${decodeURIComponent(hash.slice(1))}"`)
			? []
			: [`“${address}” leads to no place in ${target}`];
	});
}
