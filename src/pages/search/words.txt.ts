import { getCollection } from 'astro:content';
import { kinds } from '../../model/kinds.ts';

/** Every word of the book, a line each, against which the search holds what readers type. */
export async function GET(): Promise<Response> {
	const pages = await Promise.all(kinds.map((kind) => getCollection(kind)));
	const others = await Promise.all([getCollection('glossary'), getCollection('sources')]);
	const texts = [
		...pages.flat().map(({ data, body }) => JSON.stringify(data) + body),
		...others.flat().map(({ data }) => JSON.stringify(data)),
	];
	const words =
		texts
			.join('\n')
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu) ?? [];
	return new Response([...new Set(words)].toSorted().join('\n'));
}
