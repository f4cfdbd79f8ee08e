import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { copyInto } from './project-copy.ts';

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
	await copyInto(project);
	await bringProof(project);
	await change(project);
	await buildAgain(project, base, { site, env: more, within });
}

/** Builds a copy once more, as `buildCopy` did, with what it kept; gives all that the build said. */
export async function buildAgain(
	project: string,
	base: string,
	{ site = 'https://wiki.example', env: more = {}, within = [] }: Building = {},
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
	const { stdout, stderr } = await promisify(execFile)(command, rest, { cwd: project, env });
	return stdout + stderr;
}

/** The proof of the guide takes long, and comes along. */
async function bringProof(folder: string): Promise<void> {
	const kept = 'node_modules/.cache/playbook';
	for (const name of await readdir(kept).catch(() => []))
		if (name.startsWith('proof-')) await cp(join(kept, name), join(folder, kept, name));
}
