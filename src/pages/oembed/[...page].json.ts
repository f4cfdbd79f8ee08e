import { getCollection } from 'astro:content';
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { fullAt } from '../../components/site/at.ts';
import { addressOf } from '../../model/addresses.ts';
import { framedKinds } from '../../model/frames.ts';
import { oEmbedOf } from '../../model/oembed.ts';
import { standingPages } from '../../model/standing-pages.ts';

/** Every page with a frame. */
export async function getStaticPaths() {
	const pages = (await Promise.all(framedKinds.map((kind) => getCollection(kind)))).flat();
	return [
		{ title: standingPages.guide.title, here: standingPages.guide.here },
		...pages.map(({ collection, id, data: { title } }) => ({
			title,
			here: addressOf(collection, id),
		})),
	].map((props) => ({ params: { page: props.here.slice(1, -1) }, props }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
	Response.json(oEmbedOf({ ...props, address: fullAt }));
