import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
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

/** A copy of the project and the site that was built from it. */
export interface BuiltCopy {
	project: string;
	dist: string;
	remove(): Promise<void>;
}

/** How a copy is built, where that matters. */
export interface Building {
	/** The origin that full addresses begin with. */
	site?: string;
	/** Further variables of the environment. */
	env?: Record<string, string>;
	/** A command in front of the build, such as one that takes the network away. */
	within?: readonly string[];
}

/** Copies the project into a folder of its own, lets `change` edit the copy, and builds it below a base. */
export async function builtCopy(
	base: string,
	change?: (project: string) => Promise<void>,
	building?: Building,
): Promise<BuiltCopy> {
	const project = await mkdtemp(join(tmpdir(), 'playbook-'));
	await buildCopy(project, base, change, building);
	return {
		project,
		dist: join(project, 'dist'),
		remove: () => rm(project, { recursive: true, force: true }),
	};
}

/** The same in a folder that is given. */
export async function buildCopy(
	project: string,
	base: string,
	change: (project: string) => Promise<void> = async () => {},
	{ site = 'https://wiki.example', env: more = {}, within = [] }: Building = {},
): Promise<void> {
	for (const part of parts) await cp(part, join(project, part), { recursive: true });
	await linkPackages(join(project, 'node_modules'));
	await change(project);
	await buildAgain(project, base, { site, env: more, within });
}

/** Builds a copy once more, as `buildCopy` did, with what it kept. */
export async function buildAgain(
	project: string,
	base: string,
	{ site = 'https://wiki.example', env: more = {}, within = [] }: Building = {},
): Promise<void> {
	// The test runner’s own variables (NODE_ENV, BASE_URL …) would build another site.
	const env = {
		PATH: process.env['PATH'],
		HOME: process.env['HOME'],
		BASE_PATH: base,
		SITE_URL: site,
		...more,
	};
	const [command = '', ...rest] = [...within, process.execPath, 'src/commands/build.ts'];
	await promisify(execFile)(command, rest, { cwd: project, env });
}

/**
 * Package by package: what builds keep in `node_modules/` stays the copy’s own, or a copy would be
 * made of pages of the project. Only the proof of the guide comes along, which takes long.
 */
async function linkPackages(folder: string): Promise<void> {
	await mkdir(folder);
	for (const name of await readdir('node_modules'))
		if (!/^\.(?!bin$)/.test(name)) await symlink(resolve('node_modules', name), join(folder, name));
	const kept = '.cache/playbook';
	for (const name of await readdir(join('node_modules', kept)).catch(() => []))
		if (name.startsWith('proof-'))
			await cp(join('node_modules', kept, name), join(folder, kept, name));
}
