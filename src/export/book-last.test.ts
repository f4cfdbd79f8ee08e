import type { AstroPrerenderer } from 'astro';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { bookLast } from './book-last.ts';

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

const dist = pathToFileURL('/site/dist/');

/** A build of some pages, as Astro goes about it; those that are `kept` are not drawn. */
async function built(kept: readonly string[] = []) {
	const told: string[] = [];
	const tell =
		(step: string) =>
		({ all, always }: { all: ReadonlySet<string>; always: ReadonlySet<string> }) =>
			void told.push(`${step}: ${[...all].join(' ')}; always ${[...always].join(' ')}`);
	const { hooks } = bookLast({ pages: tell('pages'), book: tell('book') });
	const routes = { book: '/book', list: '/list', page: '/[id]' };
	const paths = Object.entries({ book: 'book', list: 'list', page: 'a' }).map(([key, pathname]) => {
		const route = { route: routes[key as keyof typeof routes], distURL: [] as URL[] };
		return { pathname, route, ...(key === 'page' && { cacheKey: '1' }) } as unknown as Path;
	});
	const usual = { getStaticPaths: () => Promise.resolve(paths), render: () => told.push('drawn') };
	let prerenderer = usual as unknown as AstroPrerenderer;
	const call = (name: string, options: object) =>
		(hooks as Record<string, Function>)[name]?.(options);
	call('astro:config:done', { config: { outDir: dist } });
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

const pages = 'pages: list/index.html a/index.html; always list/index.html';
const all =
	'book: book/index.html list/index.html a/index.html; always book/index.html list/index.html';

test('the book is drawn last, once it was told that all others are written', async () => {
	expect(await built()).toEqual(['drawn', 'drawn', pages, 'drawn', all]);
});

test('where the book is taken from the last build, both are told', async () => {
	const [, , first, second] = await built(['book']);
	expect(first).toContain('pages: ');
	expect(second).toBe(all);
});
