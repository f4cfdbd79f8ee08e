import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { readBook } from './book.ts';
import { findProblems } from './check.ts';
import { provedOnce } from './proof-cache.ts';
import { forPeople } from './problem.ts';

/**
 * Checks the content before anything is built: a build with problems stops and lists them all.
 * While an author writes (`npm run dev`) they are printed and the site keeps running.
 */
export function checkedContent(): AstroIntegration {
	return {
		name: 'checked-content',
		hooks: {
			'astro:config:setup': async ({ command, config, logger }) => {
				if (command !== 'build' && command !== 'dev') return;
				const root = fileURLToPath(config.root);
				const book = await readBook(root);
				// A page that is not in the ledger yet may be looked at; the command and the tests ask for it.
				const problems = findProblems(book, provedOnce(root)).filter(
					({ rule }) => rule !== 'new-permalink',
				);
				if (problems.length === 0) return;
				const list = problems.map(forPeople).join('\n');
				if (command === 'dev') return void logger.warn(`\n${list}`);
				throw new Error(`The content has ${problems.length} problems.\n\n${list}\n`);
			},
		},
	};
}
