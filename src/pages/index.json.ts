import { readCatalogue } from './_catalogue.ts';

/** Everything there is to link to. The build completes it with the pages that have no file in `content/`. */
export async function GET(): Promise<Response> {
	return Response.json(await readCatalogue());
}
