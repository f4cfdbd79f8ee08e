import type { APIRoute } from 'astro';
import { below } from '../../model/addresses.ts';
import { treeSchemaAddress } from '../../model/tree/json.ts';
import { treeSchema } from '../../model/tree/schema.ts';

export const GET: APIRoute = ({ site }) => {
	const address = new URL(below(import.meta.env.BASE_URL, treeSchemaAddress), site).href;
	return Response.json(treeSchema(address));
};
