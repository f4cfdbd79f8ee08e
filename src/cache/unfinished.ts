import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Runs a build that takes pages from the last one out of `folder`, and gives what it gives. Astro
 * keeps a page while it builds and writes down what it kept at the end: after a build that was
 * stopped between the two, a page that was changed back would be taken for the one that was kept. So
 * the next build after one that did not end makes everything anew.
 */
export async function trustingOnlyFinished<Made>(
	folder: string,
	build: () => Promise<Made>,
): Promise<Made> {
	const mark = join(folder, 'unfinished');
	const isUnfinished = await stat(mark).then(
		() => true,
		() => false,
	);
	if (isUnfinished) await rm(join(folder, 'incremental-build.json'), { force: true });
	await mkdir(folder, { recursive: true });
	await writeFile(mark, '');
	const made = await build();
	await rm(mark, { force: true });
	return made;
}
