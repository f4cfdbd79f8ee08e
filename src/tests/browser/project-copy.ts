import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const parts = [
	'src',
	'content',
	'public',
	'astro.config.mjs',
	'package.json',
	'package-lock.json',
	'tsconfig.json',
];

/** A copy of the project in a folder of its own, with the same packages and caches of its own. */
export interface Project {
	root: string;
	remove(): Promise<void>;
}

/** Copies the project, so that it can be changed and built without touching the real one. */
export async function copyProject(): Promise<Project> {
	const root = await mkdtemp(join(tmpdir(), 'playbook-bench-'));
	await copyInto(root);
	return { root, remove: () => rm(root, { recursive: true, force: true }) };
}

/** The same into a folder that is given. */
export async function copyInto(root: string): Promise<void> {
	for (const part of parts) await cp(part, join(root, part), { recursive: true });
	await mkdir(join(root, 'node_modules'));
	// Package by package: what builds keep in `node_modules/` stays the copy’s own, or a copy would be
	// made of pages of the project.
	for (const name of await readdir('node_modules')) {
		if (/^\.(?!bin$)/.test(name)) continue;
		await symlink(resolve('node_modules', name), join(root, 'node_modules', name));
	}
}
