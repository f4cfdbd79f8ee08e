import { join } from 'node:path';
import { madeBefore } from '../../cache/made-before.ts';
import { markedTerms } from '../../playbook/glossary.ts';
import { compilingThread, type Compiled, type Page, type Said } from './in-thread.ts';
import { processorOf } from './plugins.ts';

/**
 * The processor of the project at `root` for the site below `base`, as Astro takes it: pages are
 * compiled in a thread beside the bundler, and not again while they, the glossary and the programs are the
 * same.
 */
export function processor(root: string, base: string): ReturnType<typeof processorOf> {
	const terms = markedTerms(root);
	const programs = ['src/markdown', 'src/playbook'];
	const keep = madeBefore(
		'page',
		programs.map((path) => join(root, path)),
	);
	return {
		...processorOf(base, terms),
		createMdxRenderer(...[shared, options]: Said) {
			const { srcDir, ...rest } = options;
			const compile = compilingThread({ base, terms, shared, options: rest, srcDir: srcDir?.href });
			return Promise.resolve({
				async process(...page: Page) {
					const source = JSON.stringify([base, terms, shared, options, page]);
					const kept = await keep(source, async () =>
						Buffer.from(JSON.stringify(await compile(page))),
					);
					return JSON.parse(kept.toString()) as Compiled;
				},
			});
		},
	};
}
