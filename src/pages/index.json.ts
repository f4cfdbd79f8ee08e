import { readCatalogue } from './_catalogue.ts';

/** Everything there is to link to. */
export async function GET(): Promise<Response> {
	return Response.json(await readCatalogue());
}
