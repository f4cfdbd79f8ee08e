import { atomFeed } from '../model/feed.ts';
import { readCatalogue } from './_catalogue.ts';

/** Additions and changes, newest first. */
export async function GET(): Promise<Response> {
	const headers = { 'content-type': 'application/atom+xml; charset=utf-8' };
	return new Response(atomFeed(await readCatalogue()), { headers });
}
