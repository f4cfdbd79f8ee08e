import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { findElement } from '../export/elements.ts';
import { placesForDownloads } from '../export/link-downloads.ts';
import { addressFrom, targetOf } from './addresses.ts';
import { policyFor } from './policy.ts';
import type { Bundle, Island } from './scripts.ts';

/** The built site that pages are copied from. */
export interface CopiedSite {
	/** The path it was built for. */
	base: string;
	/** Its full address, where it has one of its own. */
	home: string | undefined;
	/** What each page says of the copy it stands in: “Offline copy, 23 November 2026”. */
	words: string;
	read: (file: string) => Promise<string>;
	bundle: Bundle;
}

/**
 * Copies a page so that it works from `file://`: links between files, and everything it runs inside.
 * Gives its HTML, and the files that it needs or leads to.
 */
export async function copyPage(file: string, site: CopiedSite) {
	const tree = fromHtml(await site.read(file));
	leadToTheList(tree);
	sayWhatItIs(tree, site);
	const needs = new Set<string>();
	const modules: string[] = [];
	const islands: Island[] = [];
	const fileAt = (address: unknown) => targetOf(String(address), file, site.base)?.file ?? '';
	const relink = (address: string) => {
		const target = address.startsWith('#') ? undefined : targetOf(address, file, site.base);
		if (!target) return address;
		needs.add(target.file);
		return addressFrom(file, target);
	};
	visit(tree, 'element', (node, index, parent) => {
		const { tagName, properties } = node;
		if (tagName === 'script' && properties['type'] === 'module')
			modules.push(fileAt(properties['src']));
		if (tagName === 'astro-island') {
			islands.push({
				name: String(properties['component-export']),
				component: fileAt(properties['component-url']),
				renderer: fileAt(properties['renderer-url']),
			});
			delete properties['component-url'];
		}
		if (parent && index !== undefined && isForAServer(node, site)) {
			parent.children.splice(index, 1);
			return [SKIP, index];
		}
		for (const name of ['href', 'src'] as const) {
			const address = properties[name];
			if (typeof address === 'string' && properties['rel']?.toString() !== 'canonical')
				properties[name] = relink(address);
		}
		if (tagName === 'style') node.children = [{ type: 'text', value: styleOf(node, relink) }];
		return undefined;
	});
	const body = findElement(tree, ({ tagName }) => tagName === 'body');
	const guide = findElement(tree, ({ properties }) => 'dataGuide' in properties);
	if (guide) {
		const data = JSON.parse(await site.read(fileAt(guide.properties['dataGuide']))) as object;
		const json = JSON.stringify({ ...data, ...placesOfGuide(file, site) });
		const properties = { type: 'application/json', dataOfGuide: '' };
		body?.children.push(h('script', properties, json.replaceAll('<', '\\u003c')));
	}
	body?.children.push(h('script', await site.bundle(modules, islands)));
	holdToPolicy(tree);
	return { html: `${toHtml(tree)}\n`, needs: [...needs] };
}

/** Other forms of the page, what search engines read, and what would be loaded as a module or ahead of time. */
function isForAServer(node: Element, { home }: CopiedSite): boolean {
	const { tagName, properties } = node;
	if ('dataSiteOnly' in properties) return true;
	// Astro’s own scripts would import the islands, which the page’s script brings along.
	if (tagName === 'script')
		return properties['type'] !== undefined || /astro(?:-island|:load)/.test(toString(node));
	if (tagName === 'link') {
		const rel = properties['rel']?.toString();
		return rel === 'alternate' || rel === 'preload' || (rel === 'canonical' && !home);
	}
	const name = String(properties['property'] ?? properties['name'] ?? '');
	return (
		tagName === 'meta' &&
		(properties['httpEquiv'] !== undefined || /^(?:og:image|twitter:)/.test(name))
	);
}

/** The search needs a server; the list of all pages takes its place. */
function leadToTheList(tree: Root): void {
	const search = findElement(tree, ({ properties }) => 'dataSearch' in properties);
	if (!search) return;
	delete search.properties['dataSearch'];
	search.children = search.children.filter(
		(child) => child.type !== 'element' || child.tagName !== 'kbd',
	);
}

/** Tells in the last line of the page that this is a copy, of when, and where the book is kept up. */
function sayWhatItIs(tree: Root, { home, words }: CopiedSite): void {
	const places = placesForDownloads(tree);
	// What follows the first link leads to an earlier copy.
	for (const place of places) place.children.splice(1);
	const place = places.at(-1);
	if (!place?.children[0]) return;
	place.children.push({ type: 'text', value: ` · ${words}` });
	if (!home) return;
	place.children.push({ type: 'text', value: ' · ' }, h('a', { href: home }, 'The book today'));
}

/**
 * Where the guide’s pages lie for one in the copy. Links and records name the site’s own address where
 * it has one, so that they open for others too; else the copy’s.
 */
function placesOfGuide(file: string, { home }: CopiedSite) {
	const from = (target: string) => addressFrom(file, { file: target, rest: '' });
	return {
		base: from('index.html').slice(0, -'index.html'.length),
		home: home ? `${home}guide/` : from('guide/index.html'),
		schema: `${home ?? ''}guide/record.schema.json`,
	};
}

function holdToPolicy(tree: Root): void {
	const scripts: string[] = [];
	const styles: string[] = [];
	visit(tree, 'element', (node) => {
		if (node.tagName === 'style') styles.push(toString(node));
		if (node.tagName === 'script' && !node.properties['type']) scripts.push(toString(node));
	});
	const content = policyFor(scripts, styles);
	const policy = h('meta', { httpEquiv: ['content-security-policy'], content });
	const head = findElement(tree, ({ tagName }) => tagName === 'head');
	// After the encoding, before anything it is about.
	const encoding = head?.children.findIndex(
		(child) => child.type === 'element' && child.properties['charSet'] !== undefined,
	);
	head?.children.splice((encoding ?? -1) + 1, 0, policy);
}

/** What a style names by its address, such as its fonts, as files. */
function styleOf(style: Element, relink: (address: string) => string): string {
	return toString(style).replace(
		/url\((["']?)(\/[^)"']+)\1\)/g,
		(_, quote: string, address: string) => `url(${quote}${relink(address)}${quote})`,
	);
}
