import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';
import { build, copyInto } from './built-copy.ts';

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
/** Where the case that is added stood before. */
export const formerCase = 'case-studies/the-gate/';
const frames = ['https://wiki.example.org', 'http://127.0.0.1:*'];

/** The edition, built once in a run of the tests: by the first who asks, while others wait for it. */
export async function builtEdition(): Promise<Edition> {
	const folder = inject('editionFolder');
	const project = join(folder, 'project');
	const done = join(folder, 'done');
	const isFirst = await mkdir(project).then(
		() => true,
		() => false,
	);
	if (isFirst) {
		const making = copyInto(project)
			.then(() => addCase(project))
			.then(() => nameEdition(project))
			.then(() => build(project, { base }));
		await writeFile(done, await making.then(() => '', String));
	}
	while (!existsSync(done)) await setTimeout(250);
	const fault = await readFile(done, 'utf8');
	if (fault) throw new Error(`The edition is not built. ${fault}`);
	return {
		home: `https://wiki.example${base}`,
		base,
		dist: join(project, 'dist'),
		frames: frames.join(' '),
	};
}

async function addCase(project: string) {
	const cases = join(project, 'content/case-studies');
	const text = await readFile(join(cases, 'checkout-page.mdx'), 'utf8');
	const copied = text
		.replace(/^title: .*$/m, `title: The ticket gate\naliases: [/${formerCase}]`)
		.replace(
			/^summary: .*$/m,
			'summary: A zanzibar of a summary that no other page of the whole book has.',
		);
	await writeFile(join(cases, 'ticket-gate.mdx'), copied);
}

async function nameEdition(project: string) {
	const logo =
		'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M4 5h24v6H4z"/></svg>';
	await writeFile(join(project, 'public/logo.svg'), logo);
	const file = join(project, 'content/site.yaml');
	const [version] = /^version: .*$/m.exec(await readFile(file, 'utf8')) ?? [];
	await writeFile(
		file,
		`${version}
name: What comes first at Example
short-name: First
logo: /logo.svg
contact: playbook@example.org
accent: { light: "#0b5345", dark: "#76d7c4" }
frames: ${JSON.stringify(frames)}
`,
	);
}
