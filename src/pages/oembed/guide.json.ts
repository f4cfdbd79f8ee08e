import type { APIRoute } from 'astro';
import { at } from '../../components/site/at.ts';
import { oEmbedOf } from '../../model/oembed.ts';

export const GET: APIRoute = ({ site }) => {
	const address = (path: string) => new URL(at(path), site).href;
	return Response.json(oEmbedOf({ title: 'The guide', here: '/guide/', address }));
};
