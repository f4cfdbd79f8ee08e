import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown, type Plugin } from 'rolldown';

const inTheCopy = fileURLToPath(new URL('in-the-copy.ts', import.meta.url));
const start = 'start-of-the-page';

/** A part of a page that Astro would start: the component’s name, its file and its renderer’s below `dist`. */
export interface Island {
	name: string;
	component: string;
	renderer: string;
}

/** Gives the script of a page: what its modules (files below `dist`) and islands do, as one classic script. */
export type Bundle = (modules: readonly string[], islands: readonly Island[]) => Promise<string>;

/**
 * Browsers load no module from `file://`. So the modules that a page of `dist` asks for are joined
 * into one classic script, once for every set of them.
 */
export function bundler(dist: string): Bundle {
	const made = new Map<string, Promise<string>>();
	const at = (file: string) => JSON.stringify(resolve(dist, file));
	return (modules, islands) => {
		const code = [
			`import { completeFolders, startIsland } from ${at(inTheCopy)};`,
			...modules.map((module) => `import ${at(module)};`),
			...islands.flatMap(({ name, component, renderer }) => [
				`import { ${name} } from ${at(component)};`,
				`import renderer from ${at(renderer)};`,
				`startIsland('${name}', ${name}, renderer);`,
			]),
			'completeFolders();',
		].join('\n');
		const bundled = made.get(code) ?? joined(code);
		made.set(code, bundled);
		return bundled;
	};
}

async function joined(code: string): Promise<string> {
	const build = await rolldown({
		input: start,
		platform: 'browser',
		// Nothing is left to be shaken out, and shaking anew trips over what is imported on demand.
		treeshake: false,
		plugins: [whatACopyNeeds(code)],
		transform: { inject: { fetch: [inTheCopy, 'dataOfGuide'] } },
	});
	try {
		const { output } = await build.generate({
			format: 'iife',
			codeSplitting: false,
			minify: true,
			comments: false,
		});
		// The script stands in the page itself, so it may not hold what would end it.
		return output[0].code.trim().replace(/<(?=\/script|!--)/gi, '\\x3C');
	} finally {
		await build.close();
	}
}

/** Serves the entry, and takes out what works on a server only. */
function whatACopyNeeds(code: string): Plugin {
	return {
		name: 'offline-copy',
		resolveId: (id) => (id === start ? id : null),
		load: async (id) => {
			if (id === start) return code;
			if (/[\\/]search-dialog\.[^\\/]*\.js$/.test(id)) return 'export {};';
			// Preloads modules of other files; here all stand in one.
			if (/[\\/]preload-helper\.[^\\/]*\.js$/.test(id)) {
				const [, name] =
					/export\s*\{\s*[\w$]+ as ([\w$]+)\s*\}/.exec(await readFile(id, 'utf8')) ?? [];
				if (!name) throw new Error(`${id} does not export what preloads modules.`);
				return `const load = (module) => module();\nexport { load as ${name} };`;
			}
			return null;
		},
	};
}
