import type { APIRoute } from 'astro';
import { below } from '../../playbook/addresses.ts';
import { treeSchemaAddress } from '../../playbook/tree-json.ts';
import { treeSchema } from '../../playbook/tree-schema.ts';

export const GET: APIRoute = ({ site }) => {
	const address = new URL(below(import.meta.env.BASE_URL, treeSchemaAddress), site).href;
	return Response.json(treeSchema(address));
};
