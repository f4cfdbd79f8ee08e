import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { fullAt } from '../../components/site/at.ts';
import { jsonOf, treeSchemaAddress } from '../../model/tree/json.ts';
import { treeWith } from '../_trees.ts';

export const getStaticPaths = (async () => {
	const pages = await getCollection('decision-trees');
	return pages.map((page) => ({ params: { id: page.id }, props: { page } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
	props: { page },
}) => Response.json(jsonOf(await treeWith(page.id), page.data, fullAt(treeSchemaAddress)));
