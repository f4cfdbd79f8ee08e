import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { htmlToHast } from 'satteri';
import { SKIP, visit } from 'unist-util-visit';
import { find } from '../export/markdown/read-page.ts';
import { addressFrom, targetOf } from './addresses.ts';
import { guideData } from './guide-data.ts';
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

/** A page as it stands in the copy, and the files that it needs or leads to. */
export interface CopiedPage {
	html: string;
	needs: string[];
}

/** Copies a page so that it works from `file://`: links between files, and everything it runs inside. */
export async function copyPage(file: string, site: CopiedSite): Promise<CopiedPage> {
	const tree = htmlToHast(await site.read(file)) as Root;
	const needs = new Set<string>();
	const modules: string[] = [];
	const islands: Island[] = [];
	const relink = (address: string) => {
		const target = address.startsWith('#') ? undefined : targetOf(address, file, site.base);
		if (!target) return address;
		needs.add(target.file);
		return addressFrom(file, target);
	};
	visit(tree, 'element', (node, index, parent) => {
		const { tagName, properties } = node;
		if (tagName === 'script' && properties['type'] === 'module') {
			const module = targetOf(String(properties['src']), file, site.base);
			if (module) modules.push(module.file);
		}
		if (tagName === 'astro-island') {
			const fileOf = (name: string) =>
				targetOf(String(properties[name]), file, site.base)?.file ?? '';
			islands.push({
				name: String(properties['component-export']),
				component: fileOf('component-url'),
				renderer: fileOf('renderer-url'),
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
		if (tagName === 'style') setText(node, styleOf(node, relink));
		return undefined;
	});
	leadToTheList(tree);
	sayWhatItIs(tree, site);
	const body = find(tree, ({ tagName }) => tagName === 'body');
	const guide = find(tree, ({ properties }) => 'dataGuide' in properties);
	if (guide) body?.children.push(await guideData(guide, file, site));
	body?.children.push(script({}, await site.bundle(modules, islands)));
	holdToPolicy(tree);
	return { html: `${toHtml(tree)}\n`, needs: [...needs] };
}

/** Other forms of the page, what search engines read, and what would be loaded as a module or ahead of time. */
function isForAServer(node: Element, { home }: CopiedSite): boolean {
	const { tagName, properties } = node;
	// Astro’s own scripts would import the islands, which the page’s script brings along.
	if (tagName === 'script')
		return properties['type'] !== undefined || /astro(?:-island|:load)/.test(textOf(node));
	if (tagName === 'link') {
		const rel = properties['rel']?.toString();
		return rel === 'alternate' || rel === 'preload' || (rel === 'canonical' && !home);
	}
	return (
		tagName === 'meta' &&
		(properties['httpEquiv'] !== undefined || /^(?:og:image|twitter:)/.test(nameOf(properties)))
	);
}

function nameOf({ name, property }: Element['properties']): string {
	return String(property ?? name ?? '');
}

/** The search needs a server; the list of all pages takes its place. */
function leadToTheList(tree: Root): void {
	visit(tree, 'element', ({ properties, children }) => {
		if (!('dataSearch' in properties)) return;
		delete properties['dataSearch'];
		delete properties['dataBase'];
		const key = children.findIndex((child) => child.type === 'element' && child.tagName === 'kbd');
		if (key >= 0) children.splice(key, 1);
	});
}

/** Tells in the last line of the page that this is a copy, of when, and where the book is kept up. */
function sayWhatItIs(tree: Root, { home, words }: CopiedSite): void {
	visit(tree, 'element', (node, index, parent) => {
		if (!parent || index === undefined || !('dataPdfLink' in node.properties)) return undefined;
		const text = (value: string) => ({ type: 'text' as const, value });
		const now: Element = {
			type: 'element',
			tagName: 'a',
			properties: { href: home ?? '' },
			children: [text('Today’s edition')],
		};
		const said = [text(` · ${words}`), ...(home ? [text(' · '), now] : [])];
		parent.children.splice(index + 1, 0, ...said);
		return [SKIP, index + 1 + said.length];
	});
}

function holdToPolicy(tree: Root): void {
	const scripts: string[] = [];
	const styles: string[] = [];
	visit(tree, 'element', (node) => {
		if (node.tagName === 'style') styles.push(textOf(node));
		if (node.tagName === 'script' && !node.properties['type']) scripts.push(textOf(node));
	});
	const head = find(tree, ({ tagName }) => tagName === 'head');
	const policy: Element = {
		type: 'element',
		tagName: 'meta',
		properties: {
			httpEquiv: ['content-security-policy'],
			content: policyFor(scripts, styles),
		},
		children: [],
	};
	// After the encoding, before anything it is about.
	const after = head?.children.findIndex(
		(child) => child.type === 'element' && child.properties['charSet'] !== undefined,
	);
	head?.children.splice((after ?? -1) + 1, 0, policy);
}

function styleOf(style: Element, relink: (address: string) => string): string {
	return textOf(style).replace(
		/url\((["']?)(\/[^)"']+)\1\)/g,
		(_, quote: string, address: string) => `url(${quote}${relink(address)}${quote})`,
	);
}

function script(properties: Element['properties'], code: string): Element {
	return {
		type: 'element',
		tagName: 'script',
		properties,
		children: [{ type: 'text', value: code }],
	};
}

function textOf({ children }: Element): string {
	return children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

function setText(node: Element, value: string): void {
	node.children = [{ type: 'text', value }];
}
