import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { rolldown, type Plugin } from 'rolldown';

const inTheCopy = resolve(import.meta.dirname, 'in-the-copy.ts');
const start = 'start-of-the-page';

/** Gives the script of a page: what its modules (files below `dist`) do, as one classic script. */
export type Bundle = (modules: readonly string[]) => Promise<string>;

/**
 * Browsers load no module from `file://`. So the modules that a page of `dist` asks for are joined
 * into one classic script, once for every set of them.
 */
export function bundler(dist: string): Bundle {
	const made = new Map<string, Promise<string>>();
	return (modules) => {
		const entry = modules.map((module) => `import ${JSON.stringify(resolve(dist, module))};`);
		const code = `import { completeFolders } from ${JSON.stringify(inTheCopy)};\n${entry.join('\n')}\ncompleteFolders();\n`;
		const bundled = made.get(code) ?? joined(code);
		made.set(code, bundled);
		return bundled;
	};
}

async function joined(code: string): Promise<string> {
	const bundle = await rolldown({
		input: start,
		platform: 'browser',
		plugins: [whatACopyNeeds(code)],
		transform: { inject: { fetch: [inTheCopy, 'keptData'] } },
	});
	try {
		const { output } = await bundle.generate({
			format: 'iife',
			codeSplitting: false,
			minify: true,
			comments: false,
		});
		// The script stands in the page itself, so it may not hold what would end it.
		return output[0].code.trim().replace(/<(?=\/script|!--)/gi, '\\x3C');
	} finally {
		await bundle.close();
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
