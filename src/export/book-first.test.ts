import type { AstroPrerenderer } from 'astro';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { bookFirst } from './book-first.ts';

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

const dist = pathToFileURL('/site/dist/');

/** A build of some pages, as Astro goes about it; those that are `kept` are not drawn. */
async function built(kept: readonly string[] = []) {
	const told: string[] = [];
	const { hooks } = bookFirst({
		book: (file) => void told.push(`book: ${file}`),
		page: (file) => void told.push(`page: ${file}`),
		pages: ({ all, always }) =>
			void told.push(`pages: ${[...all].join(' ')}; always ${[...always].join(' ')}`),
	});
	const one = { route: '/[id]', distURL: [] as URL[] };
	const paths = [
		{ pathname: 'list', route: { route: '/list', distURL: [] as URL[] } },
		{ pathname: 'a', route: one, cacheKey: '1' },
		{ pathname: 'b', route: one, cacheKey: '1' },
		{ pathname: 'book', route: { route: '/book', distURL: [] as URL[] } },
	] as unknown as Path[];
	const usual = { getStaticPaths: () => Promise.resolve(paths), render: () => told.push('drawn') };
	let prerenderer = usual as unknown as AstroPrerenderer;
	const call = (name: string, options: object) =>
		(hooks as Record<string, Function>)[name]?.(options);
	call('astro:config:done', { config: { outDir: dist, build: { concurrency: 1 } } });
	call('astro:build:start', {
		setPrerenderer: (make: (usual: AstroPrerenderer) => AstroPrerenderer) =>
			(prerenderer = make(prerenderer)),
	});
	for (const { pathname, route } of await prerenderer.getStaticPaths()) {
		if (!kept.includes(pathname))
			await prerenderer.render(new Request('http://site/'), { routeData: route });
		route.distURL?.push(new URL(`${pathname}/index.html`, dist));
	}
	call('astro:build:generated', {});
	return told;
}

const all =
	'pages: list/index.html a/index.html b/index.html book/index.html; always list/index.html book/index.html';

test('the book is drawn first, and each page is told of when the next is drawn', async () => {
	expect(await built()).toEqual([
		'drawn',
		'book: book/index.html',
		'drawn',
		'page: list/index.html',
		'drawn',
		'page: a/index.html',
		'drawn',
		'page: b/index.html',
		all,
	]);
});

test('of pages that are taken from the last build nothing is told but that all are there', async () => {
	expect(await built(['b', 'list'])).toEqual([
		'drawn',
		'book: book/index.html',
		'drawn',
		'page: a/index.html',
		all,
	]);
});
