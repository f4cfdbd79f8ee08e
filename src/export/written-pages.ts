import type { AstroIntegration } from 'astro';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Tells `use`, once a site is built, which files below its folder were made of routes, or stand as
 * an earlier build made them.
 */
export function writtenPages(use: (pages: ReadonlySet<string>) => void): AstroIntegration {
	return {
		name: 'written-pages',
		hooks: {
			'astro:build:done': ({ assets, dir }) =>
				use(
					new Set(
						[...assets.values()]
							.flat()
							.map((file) =>
								relative(fileURLToPath(dir), fileURLToPath(file)).replaceAll('\\', '/'),
							),
					),
				),
		},
	};
}
