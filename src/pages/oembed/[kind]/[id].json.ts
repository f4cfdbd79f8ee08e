import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { at } from '../../../components/site/at.ts';
import { addressOf } from '../../../model/addresses.ts';
import { framedKinds } from '../../../model/frames.ts';
import { oEmbedOf } from '../../../model/oembed.ts';
import { collected } from '../../_collected.ts';
import { pathsOf } from '../../_paths.ts';

export const getStaticPaths = (async () => {
	const pages = (await Promise.all(framedKinds.map((kind) => collected(kind)))).flat();
	return pathsOf(pages, ({ collection, id }) => ({ kind: collection, id }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({
	props: { page },
	site,
}) => {
	const { title } = page.data;
	const here = addressOf(page.collection, page.id);
	return Response.json(oEmbedOf({ title, here, address: (path) => new URL(at(path), site).href }));
};
