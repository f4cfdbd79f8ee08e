import type { AstroIntegration } from 'astro';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WrittenFiles } from '../cache/last-site.ts';

/** What a build does as its pages come to be. */
interface Steps {
	/** All are written but the book: what is made of pages can be made beside it. */
	pages(files: WrittenFiles): void;
	/** The book is written as well. */
	book(files: WrittenFiles): void;
}

interface Route {
	distURL?: URL[] | undefined;
}

/** Where it lies below the site. */
export const bookFolder = 'book/';

/**
 * Lets the page be written last that shows all others, and tells what to do before it and after it.
 * Nothing but its compressed forms is made of that page, and nothing takes so long to write.
 */
export function bookLast(steps: Steps): AstroIntegration {
	let dist = '';
	let routes: ReadonlySet<Route> = new Set();
	let always: ReadonlySet<Route> = new Set();
	let isTold = false;
	const filesOf = (routes: ReadonlySet<Route>) =>
		new Set(
			[...routes]
				.flatMap(({ distURL = [] }) => distURL)
				.map((file) => relative(dist, fileURLToPath(file)).replaceAll('\\', '/')),
		);
	const files = () => ({ all: filesOf(routes), always: filesOf(always) });
	const tell = () => {
		if (!isTold) steps.pages(files());
		isTold = true;
	};
	return {
		name: 'book-last',
		hooks: {
			'astro:config:done': ({ config }) => void (dist = fileURLToPath(config.outDir)),
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
						return [...paths.filter((path) => !isBook(path)), ...paths.filter(isBook)];
					},
					render(request, options) {
						if (options.routeData.route === `/${bookFolder.slice(0, -1)}`) tell();
						return usual.render(request, options);
					},
				})),
			'astro:build:generated': () => {
				tell(); // it may have been taken from the last build
				steps.book(files());
			},
		},
	};
}
