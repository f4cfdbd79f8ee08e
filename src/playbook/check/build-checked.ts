import type { ViteUserConfig } from 'astro';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Problem } from './problem.ts';

type VitePlugin = NonNullable<ViteUserConfig['plugins']>[number];

/**
 * Builds a project into `outDir` while its content is checked in a thread of its own. Gives the
 * problems that stopped the build, all of them; then the last site is as it was. Throws what the
 * build throws where the content is right. `build` is handed what the bundler needs to wait;
 * `begins` is called once the last site is gone and pages are about to be written.
 */
export async function buildChecked(
	root: string,
	outDir: string,
	build: (vite: ViteUserConfig) => Promise<unknown>,
	begins: () => void = () => {},
): Promise<Problem[]> {
	const found = foundInThread(root);
	// Whoever waits for it is told; nobody may wait yet when it fails.
	found.catch(() => undefined);
	try {
		await build({ build: { emptyOutDir: false }, plugins: [writesAfter(found, outDir, begins)] });
	} catch (error) {
		// What is wrong in a page also stops the build, which would only tell the first.
		const problems = await found;
		if (problems.length === 0) throw error;
	}
	return found;
}

/** Lets the bundler read everything, and write nothing before the content has been found right. */
function writesAfter(found: Promise<Problem[]>, outDir: string, begins: () => void): VitePlugin {
	return {
		name: 'checked-content',
		apply: 'build',
		enforce: 'pre',
		buildEnd: {
			order: 'pre',
			sequential: true, // others already write here
			async handler(this: { environment: { name: string } }) {
				const { length } = await found;
				if (length > 0) throw new Error(`The content has ${length} problems.`);
				if (this.environment.name !== 'prerender') return;
				await empty(outDir);
				begins();
			},
		},
	};
}

/** A folder may be published with version control of its own, which stays. */
async function empty(folder: string): Promise<void> {
	const names = await readdir(folder).catch(() => []);
	for (const name of names.filter((name) => name !== '.git'))
		await rm(join(folder, name), { recursive: true, force: true });
}

function foundInThread(root: string): Promise<Problem[]> {
	return new Promise((resolve, reject) => {
		const thread = new Worker(new URL('./thread.ts', import.meta.url), { workerData: root });
		thread.once('message', resolve);
		thread.once('error', reject);
		thread.once('exit', () =>
			reject(new Error('The check of the content ended without an answer.')),
		);
	});
}
