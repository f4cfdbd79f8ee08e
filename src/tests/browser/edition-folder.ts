import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
	interface ProvidedContext {
		/** A folder for one run of all tests, where `edition.ts` builds. */
		editionFolder: string;
	}
}

/** Gives the files of one run of the tests a folder to share, and takes it away after the last. */
export default async function shareFolder({ provide }: TestProject): Promise<() => Promise<void>> {
	const folder = await mkdtemp(join(tmpdir(), 'playbook-'));
	provide('editionFolder', folder);
	return () => rm(folder, { recursive: true, force: true });
}
