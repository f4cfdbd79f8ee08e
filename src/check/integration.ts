import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { checkInThread } from './in-thread.ts';
import { forPeople } from '../model/read/problem.ts';

/**
 * Prints the problems of the content while an author writes (`npm run dev`): all at its start, and
 * again after each change that makes them others. The site keeps running. A build is stopped by
 * them: `buildChecked`.
 */
export function checkedContent(): AstroIntegration {
	let root = '';
	return {
		name: 'checked-content',
		hooks: {
			'astro:config:done': ({ config }) => {
				root = fileURLToPath(config.root);
			},
			'astro:server:setup': ({ server, logger }) => {
				const check = checkAfter(root, logger);
				server.watcher.on('all', (_event, path) => {
					if (path.startsWith(`${root}content${sep}`)) check();
				});
				check();
			},
		},
	};
}

/** Checks once nothing was written for a moment, one check after the other. */
function checkAfter(root: string, logger: AstroIntegrationLogger): () => void {
	let said = '';
	let due: NodeJS.Timeout | undefined;
	let last = Promise.resolve();
	const check = async () => {
		const problems = await checkInThread(root);
		const now = problems.map(forPeople).join('\n');
		if (now && now !== said) logger.warn(`\n${now}`);
		if (!now && said) logger.info('The content has no problems any more.');
		said = now;
	};
	return () => {
		clearTimeout(due);
		due = setTimeout(() => {
			last = last.then(check).catch((error: unknown) => logger.error(String(error)));
		}, 200);
	};
}
