import { createRequire } from 'node:module';

// Node is asked, which has read Astro already: the bundler, which reads `content.config.ts`, would read
// and translate a hundred of its files again, half a second of each build.
const ask = createRequire(import.meta.url);

export const { defineCollection } = ask(
	'astro/content/config',
) as typeof import('astro/content/config');
export const { glob } = ask('astro/loaders') as typeof import('astro/loaders');
