import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { at } from '../../../components/site/at.ts';
import { addressOf } from '../../../model/addresses.ts';
import { framedKinds } from '../../../model/frames.ts';
import { oEmbedOf } from '../../../model/oembed.ts';

export const getStaticPaths = (async () => {
	const pages = (await Promise.all(framedKinds.map((kind) => getCollection(kind)))).flat();
	return pages.map((page) => ({
		params: { kind: page.collection, id: page.id },
		props: { page },
	}));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({
	props: { page },
	site,
}) => {
	const { title } = page.data;
	const here = addressOf(page.collection, page.id);
	return Response.json(oEmbedOf({ title, here, address: (path) => new URL(at(path), site).href }));
};
