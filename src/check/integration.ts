import { execFile } from 'node:child_process';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';

/**
 * Prints the problems of the content while an author writes (`npm run dev`): all at its start, and
 * again after each change that makes them others. The site keeps running meanwhile, so the check has a
 * process of its own.
 */
export function checkedContent(): AstroIntegration {
	return {
		name: 'checked-content',
		hooks: {
			'astro:server:setup': ({ server, logger }) => {
				const { root } = server.config;
				const check = checkAfter(root, logger);
				server.watcher.on('all', (_event, path) => {
					if (path.startsWith(`${root}${sep}content${sep}`)) check();
				});
				check();
			},
		},
	};
}

/** Checks once nothing was written for a moment, one check after the other. */
function checkAfter(root: string, logger: AstroIntegrationLogger): () => void {
	let before = '';
	let due: NodeJS.Timeout | undefined;
	let last = Promise.resolve();
	const check = async () => {
		const now = await problemsIn(root);
		if (now && now !== before) logger.warn(`\n${now}`);
		if (!now && before) logger.info('The content has no problems any more.');
		before = now;
	};
	return () => {
		clearTimeout(due);
		due = setTimeout(() => {
			last = last.then(check).catch((error: unknown) => logger.error(String(error)));
		}, 200);
	};
}

function problemsIn(root: string): Promise<string> {
	const command = fileURLToPath(new URL('./command.ts', import.meta.url));
	const args = [command, '--site', '--root', root];
	return new Promise((resolve, reject) => {
		execFile(process.execPath, args, { maxBuffer: 1e7 }, (error, stdout, stderr) => {
			// A check that finds something ends with 1; one that could not be made prints nothing.
			if (error && !stdout) reject(new Error(stderr));
			else resolve(stdout.trim());
		});
	});
}
