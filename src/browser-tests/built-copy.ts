import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const parts = ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** A copy of the project and the site that was built from it. */
export interface BuiltCopy {
	project: string;
	dist: string;
	remove(): Promise<void>;
}

/** Copies the project, lets `change` edit the copy, and builds it below a base. */
export async function builtCopy(
	base: string,
	change: (project: string) => Promise<void> = async () => {},
): Promise<BuiltCopy> {
	const project = await mkdtemp(join(tmpdir(), 'playbook-'));
	for (const part of parts) await cp(part, join(project, part), { recursive: true });
	await symlink(resolve('node_modules'), join(project, 'node_modules'));
	await change(project);
	// The test runner’s own variables (NODE_ENV, BASE_URL …) would build another site.
	const env = {
		PATH: process.env['PATH'],
		HOME: process.env['HOME'],
		BASE_PATH: base,
		SITE_URL: 'https://wiki.example',
	};
	await promisify(execFile)(process.execPath, ['src/commands/build.ts'], { cwd: project, env });
	return {
		project,
		dist: join(project, 'dist'),
		remove: () => rm(project, { recursive: true, force: true }),
	};
}
