import type { APIRoute } from 'astro';
import { below } from '../../model/addresses.ts';
import { catalogueJsonSchema, catalogueSchemaAddress } from '../../model/catalogue.ts';

export const GET: APIRoute = ({ site }) => {
	const address = new URL(below(import.meta.env.BASE_URL, catalogueSchemaAddress), site).href;
	return Response.json(catalogueJsonSchema(address));
};
