import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { below } from '../../model/addresses.ts';
import { treeOf } from '../../model/tree/document.ts';
import { jsonOf, treeSchemaAddress } from '../../model/tree/json.ts';

export const getStaticPaths = (async () => {
	const pages = await getCollection('decision-trees');
	return pages.map((page) => ({ params: { id: page.id }, props: { page } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({
	props: { page },
	site,
}) => {
	const schema = new URL(below(import.meta.env.BASE_URL, treeSchemaAddress), site).href;
	return Response.json(jsonOf(treeOf(page), page.data.summary, schema));
};
