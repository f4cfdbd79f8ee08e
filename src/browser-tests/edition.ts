import { execFile } from 'node:child_process';
import { access, copyFile, cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { inject } from 'vitest';

const parts = ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/**
 * An edition of its own: a copy of the project with one more case study, made by copying a file, and
 * a name, colour and owner of its own, built for an address below a path.
 */
export interface Edition {
	/** The full address that it was built for. */
	home: string;
	/** The path of that address. */
	base: string;
	/** The built site. */
	dist: string;
	/** Who may show its frames: a wiki, and what the tests serve. */
	frames: string;
}

const base = '/handbook/playbook/';
const frames = ['https://wiki.example.org', 'http://127.0.0.1:*'];

/** The edition, built once in a run of the tests: by the first who asks, since no two files run at once. */
export async function builtEdition(): Promise<Edition> {
	const project = inject('editionFolder');
	const done = join(project, 'done');
	const isBuilt = await access(done).then(
		() => true,
		() => false,
	);
	if (!isBuilt) {
		await copyProject(project);
		// The test runner’s own variables (NODE_ENV, BASE_URL …) would build another site.
		const env = {
			PATH: process.env['PATH'],
			HOME: process.env['HOME'],
			BASE_PATH: base,
			SITE_URL: 'https://wiki.example',
		};
		await promisify(execFile)(process.execPath, ['src/commands/build.ts'], { cwd: project, env });
		await writeFile(done, '');
	}
	return {
		home: `https://wiki.example${base}`,
		base,
		dist: join(project, 'dist'),
		frames: frames.join(' '),
	};
}

async function copyProject(project: string) {
	await mkdir(project, { recursive: true });
	for (const part of parts) await cp(part, join(project, part), { recursive: true });
	await symlink(resolve('node_modules'), join(project, 'node_modules'));
	await addCase(project);
	await nameEdition(project);
}

async function addCase(project: string) {
	const cases = join(project, 'content/case-studies');
	const text = await readFile(join(cases, 'checkout-page.mdx'), 'utf8');
	const copied = text
		.replace(/^title: .*$/m, 'title: The ticket gate')
		.replace(
			/^summary: .*$/m,
			'summary: A zanzibar of a summary that no other page of the whole book has.',
		);
	await writeFile(join(cases, 'ticket-gate.mdx'), copied);
}

async function nameEdition(project: string) {
	await copyFile(join(project, 'public/favicon.svg'), join(project, 'public/logo.svg'));
	await writeFile(
		join(project, 'content/site.yaml'),
		`name: What comes first at Example
short-name: First
logo: /logo.svg
contact: playbook@example.org
accent: { light: "#0b5345", dark: "#76d7c4" }
frames: ${JSON.stringify(frames)}
`,
	);
}
