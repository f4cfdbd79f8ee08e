import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const parts = [
	'src',
	'content',
	'public',
	'astro.config.mjs',
	'package.json',
	'package-lock.json',
	'tsconfig.json',
];

/** Copies the project into a folder, to be changed and built there with the same packages. */
export async function copyInto(folder: string): Promise<void> {
	for (const part of parts) await cp(part, join(folder, part), { recursive: true });
	await mkdir(join(folder, 'node_modules'));
	// Package by package: what builds write into `node_modules/` stays the copy’s own.
	for (const name of await readdir('node_modules'))
		if (!/^\.(?!bin$)/.test(name))
			await symlink(resolve('node_modules', name), join(folder, 'node_modules', name));
}

/** How a copy is built, where that matters. */
export interface Building {
	/** The path that addresses begin with. */
	base?: string;
	/** The origin that full addresses begin with. */
	site?: string;
	/** Further variables of the environment. */
	env?: Record<string, string>;
	/** A command in front of the build, such as one that takes the network away. */
	within?: readonly string[];
}

/** Builds a copy of the project, in its folder; gives all that the build printed. */
export async function build(
	folder: string,
	{ base = '/', site = 'https://wiki.example', env: more = {}, within = [] }: Building,
): Promise<string> {
	// The test runner’s own variables (NODE_ENV, BASE_URL …) would build another site.
	const env = {
		PATH: process.env['PATH'],
		HOME: process.env['HOME'],
		BASE_PATH: base,
		SITE_URL: site,
		...more,
	};
	const [command = '', ...rest] = [...within, process.execPath, 'src/commands/build.ts'];
	const { stdout, stderr } = await promisify(execFile)(command, rest, { cwd: folder, env });
	return stdout + stderr;
}
