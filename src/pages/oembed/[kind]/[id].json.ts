import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { at } from '../../../components/at.ts';
import { addressOf } from '../../../playbook/addresses.ts';
import { framedKinds } from '../../../playbook/frames.ts';
import { oEmbedOf } from '../../../playbook/oembed.ts';
import { collected } from '../../_collected.ts';

export const getStaticPaths = (async () => {
	const pages = (await Promise.all(framedKinds.map((kind) => collected(kind)))).flat();
	return pages.map(({ collection: kind, id, data: { title } }) => ({
		params: { kind, id },
		props: { title, here: addressOf(kind, id) },
	}));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props, site }) =>
	Response.json(oEmbedOf({ ...props, address: (path) => new URL(at(path), site).href }));
