import { dirname, join } from 'node:path';
import type { Definition, Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { addressOf, below, readFileLink } from '../model/addresses.ts';
import { guideAddress, readGuideLink } from '../model/guide-links.ts';
import { isKind, type Kind } from '../model/kinds.ts';

/**
 * Turns relative links between files of the book (`../practices/canary-release.mdx#what-it-costs`),
 * and those to the guide (`../questions/#compare`), into addresses. The checker has already reported links to files that do not exist; a link that
 * looks like one of ours and cannot be read still stops the build here, with its place.
 */
export function fileLinks({ base }: { base: string }) {
	return (tree: Root, file: VFile) => {
		const from = kindOf(file.path);
		if (!from) return;
		visit(tree, (node) => {
			if (node.type === 'link' || node.type === 'definition') turn(node, from, base, file);
		});
	};
}

function turn(node: Link | Definition, from: Kind, base: string, file: VFile) {
	const link = readFileLink(node.url, from);
	const guide = readGuideLink(node.url);
	if (guide) {
		const address = guideAddress(guide, join(dirname(file.path), '..'));
		if (address === undefined) return file.fail(`The guide has no part \`${node.url}\`.`, node);
		node.url = below(base, address);
	} else if (link) {
		const fragment = link.fragment ? `#${link.fragment}` : '';
		node.url = below(base, addressOf(link.kind, link.id)) + fragment;
	} else if (/\.mdx?(?:#|$)/.test(node.url) && !/^https?:/.test(node.url)) {
		file.fail(`The link \`${node.url}\` leads to no file of the book.`, node);
	}
}

function kindOf(path: string): Kind | undefined {
	const folder = path.split(/[\\/]/).at(-2) ?? '';
	return isKind(folder) ? folder : undefined;
}
