import type { ViteUserConfig } from 'astro';
import { checkInThread } from './in-thread.ts';
import type { Problem } from '../model/read/problem.ts';

type VitePlugin = NonNullable<ViteUserConfig['plugins']>[number];

/**
 * Builds a project while its content is checked in a thread of its own. Gives the problems that
 * stopped the build, all of them; then nothing was written. Throws what the build throws where the
 * content is right. `build` is handed what the bundler needs to wait; `begins` is called when pages
 * are about to be written.
 */
export async function buildChecked(
	root: string,
	build: (vite: ViteUserConfig) => Promise<unknown>,
	begins: () => Promise<void>,
): Promise<Problem[]> {
	const found = checkInThread(root);
	try {
		await build({ build: { emptyOutDir: false }, plugins: [writesAfter(found, begins)] });
	} catch (error) {
		// What is wrong in a page also stops the build, which would only tell the first.
		const problems = await found;
		if (problems.length === 0) throw error;
	}
	return found;
}

/** Lets the bundler read everything, and write nothing before the content has been found right. */
function writesAfter(found: Promise<Problem[]>, begins: () => Promise<void>): VitePlugin {
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
				await begins();
			},
		},
	};
}
