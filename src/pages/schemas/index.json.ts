import type { APIRoute } from 'astro';
import { below } from '../../playbook/addresses.ts';
import { catalogueJsonSchema, catalogueSchemaAddress } from '../../playbook/catalogue.ts';

export const GET: APIRoute = ({ site }) => {
	const address = new URL(below(import.meta.env.BASE_URL, catalogueSchemaAddress), site).href;
	return Response.json(catalogueJsonSchema(address));
};
