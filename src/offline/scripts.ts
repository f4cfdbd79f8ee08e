import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { rolldown, type Plugin } from 'rolldown';

const inTheCopy = resolve(import.meta.dirname, 'in-the-copy.ts');
const start = 'start-of-the-page';

/** A component that Astro brings to life in the browser, by files below `dist`. */
export interface Island {
	component: string;
	/** What its file exports it as. */
	name: string;
	renderer: string;
}

/** Gives the script of a page: what its modules (files below `dist`) and islands do, as one classic script. */
export type Bundle = (modules: readonly string[], islands: readonly Island[]) => Promise<string>;

/**
 * Browsers load no module from `file://`. So the modules that a page of `dist` asks for are joined
 * into one classic script, once for every set of them.
 */
export function bundler(dist: string): Bundle {
	const bundled = new Map<string, Promise<string>>();
	const from = (file: string) => JSON.stringify(resolve(dist, file));
	return (modules, islands) => {
		const code = [
			`import { completeFolders, startIslands } from ${from(inTheCopy)};`,
			...modules.map((module) => `import ${from(module)};`),
			...islands.flatMap(({ component, name, renderer }, index) => [
				`import { ${name} as component${index} } from ${from(component)};`,
				`import renderer${index} from ${from(renderer)};`,
			]),
			`startIslands(${islands.map((_, index) => `[renderer${index}, component${index}]`).join(', ')});`,
			'completeFolders();',
		].join('\n');
		const script = bundled.get(code) ?? bundle(code);
		bundled.set(code, script);
		return script;
	};
}

async function bundle(code: string): Promise<string> {
	const build = await rolldown({
		input: start,
		platform: 'browser',
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
