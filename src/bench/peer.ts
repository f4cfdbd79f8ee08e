import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kinds } from '../model/kinds.ts';
import { run } from './run.ts';

const packages = ['astro@7.3.4', '@astrojs/starlight@0.42.4'];

const config = `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({
	site: 'http://localhost:4321',
	integrations: [starlight({ title: 'The same pages' })],
});
`;

const collections = `import { defineCollection } from "astro:content";
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** What the peer took for the same pages. */
export interface PeerTimes {
	seconds: number;
	/** Mean bytes of HTML of a page. */
	html: number;
	pages: number;
}

/**
 * A default Starlight site of the pages of a project, its search index included: their text as it
 * is, title and summary in its front matter. npm brings it into a folder of its own.
 */
export async function buildPeer(project: string): Promise<PeerTimes> {
	const folder = await mkdtemp(join(tmpdir(), 'playbook-peer-'));
	try {
		await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
		await run('npm', ['install', '--ignore-scripts', ...packages], folder);
		const docs = join(folder, 'src/content/docs');
		await mkdir(docs, { recursive: true });
		await writeFile(join(folder, 'astro.config.mjs'), config);
		await writeFile(join(folder, 'src/content.config.ts'), collections);
		await writeFile(join(docs, 'index.mdx'), '---\ntitle: Home\n---\n\nThe same pages.\n');
		for (const kind of kinds) {
			await cp(join(project, 'content', kind), join(docs, kind), { recursive: true });
			for (const name of await readdir(join(docs, kind))) {
				const file = join(docs, kind, name);
				await writeFile(file, inItsGrammar(await readFile(file, 'utf8')));
			}
		}
		const { seconds } = await run(
			process.execPath,
			['--max-old-space-size=8192', 'node_modules/astro/bin/astro.mjs', 'build'],
			folder,
		);
		const built = (await readdir(join(folder, 'dist'), { recursive: true })).filter((name) =>
			name.endsWith('index.html'),
		);
		const sizes = await Promise.all(
			built.map(async (name) => (await readFile(join(folder, 'dist', name))).length),
		);
		const html = Math.round(sizes.reduce((sum, size) => sum + size, 0) / sizes.length);
		return { seconds, html, pages: sizes.length };
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

function inItsGrammar(text: string): string {
	const [, title = '', summary = ''] = /^title: (.*)$.*?^summary: (.*)$/ms.exec(text) ?? [];
	return text.replace(
		/^---\n.*?\n---\n/s,
		() => `---\ntitle: ${title}\ndescription: ${summary}\n---\n`,
	);
}
