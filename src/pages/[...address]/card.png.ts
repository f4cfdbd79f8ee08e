import type { APIRoute, GetStaticPaths } from 'astro';
import { card, type CardWords } from '../../components/card/card.ts';
import { drawTree } from '../../components/tree/tree-drawing.ts';
import { addressOf } from '../../model/addresses.ts';
import { kinds, parts } from '../../model/kinds.ts';
import { site } from '../../model/site.ts';
import { standingPages } from '../../model/standing-pages.ts';
import { treeOf } from '../../model/tree/document.ts';
import { collected } from '../_collected.ts';
import { book } from '../_shelf.ts';

interface Props {
	words: Omit<CardWords, 'drawings'>;
	/** The tree that is drawn beside the words. */
	tree?: Parameters<typeof treeOf>[0] | undefined;
}

/** Every page with a card, for where its link is pasted. */
export const getStaticPaths = (async () => {
	const trees = new Map((await collected('decision-trees')).map((page) => [page.id, page]));
	const from = site.name;
	const pathOf = (here: string, props: Props) => ({
		params: { address: here.slice(1, -1) || undefined },
		props,
	});
	return [
		...Object.values(standingPages).map(({ here, title, summary }) =>
			pathOf(here, { words: { kind: '', title, summary, from } }),
		),
		...kinds.map((kind) => {
			const { plural: title, summary } = parts[kind];
			return pathOf(`/${kind}/`, { words: { kind: 'Part of the book', title, summary, from } });
		}),
		...(await book()).map(({ kind, id, title, summary }) =>
			pathOf(addressOf(kind, id), {
				words: { kind: parts[kind].singular, title, summary, from },
				tree: kind === 'decision-trees' ? trees.get(id) : undefined,
			}),
		),
	];
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { words, tree } }) => {
	const drawings = tree && Object.values(drawTree(treeOf(tree)) ?? {});
	const png = await card({ ...words, drawings });
	return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
