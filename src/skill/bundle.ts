import { resolve } from 'node:path';
import { rolldown } from 'rolldown';
import type { GuideData } from '../guide/data.ts';

const entry = 'production-purpose';

/** The guide as one file that Node runs as it is: the engine, and what it knows. */
export async function bundleGuide(data: GuideData): Promise<string> {
	const program = JSON.stringify(resolve('src/skill/program.ts'));
	const build = await rolldown({
		input: entry,
		platform: 'node',
		// Which file each part came from: it would name the folder of the build.
		experimental: { attachDebugInfo: 'none' },
		plugins: [
			{
				name: entry,
				resolveId: (id) => (id === entry ? id : null),
				load: (id) =>
					id === entry
						? `import { program } from ${program};\nexport const run = program(${JSON.stringify(data)}, import.meta.url);`
						: null,
			},
		],
	});
	try {
		const { output } = await build.generate({ format: 'esm', codeSplitting: false });
		return output[0].code;
	} finally {
		await build.close();
	}
}
