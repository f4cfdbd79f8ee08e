import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { card } from '../../components/card/card.ts';
import { drawTree } from '../../components/tree/tree-drawing.ts';
import { balance } from '../../engine/guide/balance.ts';
import { addressOf } from '../../model/addresses.ts';
import { kinds, parts } from '../../model/kinds.ts';
import { site } from '../../model/site.ts';
import { standingPages } from '../../model/standing-pages.ts';
import { caseRankings } from '../_rankings.ts';
import { book } from '../_shelf.ts';
import { treeWith } from '../_trees.ts';

/** Every page with a card, which stands for its link where that is pasted. */
export async function getStaticPaths() {
	const pages = [
		...Object.values(standingPages).map((page) => ({
			...page,
			kind: '',
			// What the guide gives is shown by the case with which the home page begins.
			example: page === standingPages.guide ? 'checkout-page' : '',
			tree: '',
		})),
		...kinds.map((kind) => {
			const { plural: title, summary } = parts[kind];
			return { here: `/${kind}/`, kind: 'Part of the book', title, summary, example: '', tree: '' };
		}),
		...(await book()).map(({ kind, id, title, summary }) => {
			const tree = kind === 'decision-trees' ? id : '';
			const example = kind === 'case-studies' ? id : '';
			const { singular } = parts[kind];
			return { here: addressOf(kind, id), kind: singular, title, summary, example, tree };
		}),
	];
	return pages.map(({ here, ...props }) => ({
		params: { address: here.slice(1, -1) || undefined },
		props,
	}));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
	props: { example, tree, ...words },
}) => {
	const ranking = (await caseRankings()).get(example);
	const drawings = tree ? drawTree(await treeWith(tree)) : {};
	const png = await card({
		...words,
		from: site.name,
		drawings: Object.values(drawings),
		picture: ranking && balance(ranking),
		accent: site.accent.light,
	});
	return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
