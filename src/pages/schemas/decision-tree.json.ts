import type { APIRoute } from 'astro';
import { below } from '../../model/addresses.ts';
import { treeJsonSchema, treeSchemaAddress } from '../../model/tree/json.ts';

export const GET: APIRoute = ({ site }) => {
	const address = new URL(below(import.meta.env.BASE_URL, treeSchemaAddress), site).href;
	return Response.json(treeJsonSchema(address));
};
