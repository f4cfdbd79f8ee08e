import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { readBook } from './book.ts';
import { problemsOfBuild } from './build-problems.ts';
import { forPeople } from './problem.ts';

/**
 * Prints the problems of the content while an author writes (`npm run dev`); the site keeps running.
 * A build is stopped by them: `buildChecked`.
 */
export function checkedContent(): AstroIntegration {
	return {
		name: 'checked-content',
		hooks: {
			'astro:config:setup': async ({ command, config, logger }) => {
				if (command !== 'dev') return;
				const root = fileURLToPath(config.root);
				const problems = problemsOfBuild(root, await readBook(root));
				if (problems.length > 0) logger.warn(`\n${problems.map(forPeople).join('\n')}`);
			},
		},
	};
}
