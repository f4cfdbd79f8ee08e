import type { AstroIntegration } from 'astro';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WrittenFiles } from '../cache/last-site.ts';

/** What a build does as its pages come to be. */
interface Steps {
	/** The page of the book is written: it can be bound beside all others. */
	book(file: string): void;
	/** The file of another page is written, which was not taken from the last build. */
	page(file: string): void;
	/** All are written: what is made of them can be made. */
	pages(files: WrittenFiles): void;
}

interface Route {
	distURL?: URL[] | undefined;
}

/** Where it lies below the site. */
export const bookFolder = 'book/';

/**
 * Lets the page be written first that shows all others, since nothing takes so long to make as the
 * book that it becomes, and tells what to do then, and as others are written.
 */
export function bookFirst(steps: Steps): AstroIntegration {
	let dist = '';
	let routes: ReadonlySet<Route> = new Set();
	let always: ReadonlySet<Route> = new Set();
	/** The page that was drawn last: when the next is drawn, it has been written. */
	let drawn: { route: Route; at: number } | undefined;
	const nameOf = (file: URL) => relative(dist, fileURLToPath(file)).replaceAll('\\', '/');
	const filesOf = (routes: ReadonlySet<Route>) =>
		new Set([...routes].flatMap(({ distURL = [] }) => distURL.map(nameOf)));
	const tell = () => {
		const file = drawn?.route.distURL?.[drawn.at];
		drawn = undefined;
		if (!file) return;
		const name = nameOf(file);
		if (name.startsWith(bookFolder)) steps.book(name);
		else steps.page(name);
	};
	return {
		name: 'book-first',
		hooks: {
			'astro:config:done': ({ config }) => {
				dist = fileURLToPath(config.outDir);
				if (config.build.concurrency > 1)
					throw new Error(
						'Pages are told of when the next is drawn: leave `build.concurrency` at 1.',
					);
			},
			'astro:build:start': ({ setPrerenderer }) =>
				setPrerenderer((usual) => ({
					...usual,
					async getStaticPaths() {
						const paths = await usual.getStaticPaths();
						routes = new Set(paths.map(({ route }) => route));
						const keyed = paths.filter(({ cacheKey }) => cacheKey !== undefined);
						always = routes.difference(new Set(keyed.map(({ route }) => route)));
						const isBook = ({ pathname }: { pathname: string }) =>
							`${pathname.replace(/^\/|\/$/g, '')}/` === bookFolder;
						return [...paths.filter(isBook), ...paths.filter((path) => !isBook(path))];
					},
					render(request, options) {
						tell();
						const { routeData: route } = options;
						drawn = { route, at: route.distURL?.length ?? 0 };
						return usual.render(request, options);
					},
				})),
			'astro:build:generated': () => {
				tell();
				steps.pages({ all: filesOf(routes), always: filesOf(always) });
			},
		},
	};
}
