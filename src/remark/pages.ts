import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { versionOf } from '../cache/made-before.ts';
import { stillPage, type StillPage } from './still-page.ts';
import { glob } from './astro-content.ts';
import { metadataOf, noteLabels, textFile } from './text-facts.ts';

type Entry = Parameters<LoaderContext['store']['set']>[0];

/** What decides, beside a page itself, how its text is drawn. */
const programs = ['src/remark', 'src/model', 'content/glossary', 'astro.config.mjs'];

/**
 * Loads the MDX pages of `content/<folder>/`, and makes the HTML of the text of each: once, and again
 * only when the page, the glossary or the programs have changed. It is kept in Astro’s cache, outside
 * of the store, so that neither the bundler nor a build has to hold the texts of a whole book. A page
 * with a component or an expression in it is left to the bundler, and one with a fault, which it tells.
 */
export function pages(folder: string): Loader {
	const base = `./content/${folder}`;
	return {
		name: 'pages',
		async load(context) {
			const { config, meta, store, watcher } = context;
			const root = fileURLToPath(config.root);
			const version = versionIn(config);
			// A site that is being written has a store of its own.
			const kept = join(fileURLToPath(config.cacheDir), watcher ? 'texts-dev' : 'texts', folder);
			await mkdir(kept, { recursive: true });
			for (const page of store.values()) {
				const file = textFile(page);
				const isCurrent =
					meta.get('version') === version && (!file || existsSync(join(root, file)));
				if (!isCurrent) store.delete(page.id);
			}
			meta.set('version', version);
			const draw = await drawing(config);
			let drawn = Promise.resolve();
			const set = (entry: Entry) => {
				// One after the other, or every text of a large book would be in memory as a tree.
				drawn = drawn.then(async () => {
					const { body = '', ...rest } = entry;
					const still = await draw(body, join(root, entry.filePath ?? ''));
					if (!still) return void store.set(entry);
					// Named by what it holds: the text of a build that was stopped is no other build’s.
					const digest = createHash('sha256').update(still.html).digest('hex').slice(0, 16);
					const file = join(kept, `${entry.id}.${digest}.html`);
					await writeFile(file, still.html);
					const { headings } = still;
					const facts = { headings, notes: noteLabels(body) };
					store.set({
						...rest,
						// Trees are read out of their text.
						...(folder === 'decision-trees' && { body }),
						deferredRender: false,
						rendered: { html: '', metadata: metadataOf(relative(root, file), facts) },
					});
				});
				return true;
			};
			// What is as it was is not looked at again: to the loader it is not there.
			const known = watcher ? new Map<string, string>() : asTheyWere(context, base);
			const ids = new Set(known.values());
			const keys = () => store.keys().filter((id) => !ids.has(id));
			const others = namesIn(join(root, base)).filter((name) => !known.has(name));
			const pattern = known.size === 0 ? '*.mdx' : others;
			if (pattern.length > 0)
				await glob({ pattern, base }).load({ ...context, store: { ...store, set, keys } });
			else for (const id of keys()) store.delete(id);
			await drawn;
			await removeAllBut(kept, new Set(store.values().map((page) => textFile(page))), root);
		},
	};
}

const versions = new WeakMap<object, string>();

/** Reckoned once for all folders. */
function versionIn(config: LoaderContext['config']): string {
	const version =
		versions.get(config) ??
		versionOf(programs.map((path) => join(fileURLToPath(config.root), path)));
	versions.set(config, version);
	return version;
}

/** The pages that are in the store as their files are, by the names of these; not those that the bundler draws. */
function asTheyWere({ config, generateDigest, store }: LoaderContext, base: string) {
	const root = fileURLToPath(config.root);
	const stored = new Map(store.values().map((page) => [page.filePath ?? '', page]));
	return new Map(
		namesIn(join(root, base)).flatMap((name): [string, string][] => {
			const page = stored.get(join(base, name).replaceAll('\\', '/'));
			if (!page || page.deferredRender) return [];
			const isSame = page.digest === generateDigest(readFileSync(join(root, base, name), 'utf8'));
			return isSame ? [[name, page.id]] : [];
		}),
	);
}

/** A folder that is not there holds none. */
function namesIn(folder: string): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder).filter((name) => name.endsWith('.mdx'));
}

/** Gives what draws the text of a page as the bundler would, where it can be drawn without being run. */
async function drawing({ markdown: { processor }, srcDir }: LoaderContext['config']) {
	const renderer = await processor.createMdxRenderer?.(
		{ syntaxHighlight: false },
		{ optimize: true, srcDir },
	);
	return async (text: string, file: string): Promise<StillPage | undefined> => {
		try {
			return stillPage((await renderer?.process(text, file, {}))?.code ?? '');
		} catch {
			return undefined;
		}
	};
}

async function removeAllBut(folder: string, files: ReadonlySet<string | undefined>, root: string) {
	for (const name of await readdir(folder)) {
		const file = join(folder, name);
		if (!files.has(relative(root, file))) await rm(file);
	}
}
