import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The unpacked Chromium of the npm package and the environment that lets it find its libraries. */
export interface PackagedChromium {
	executablePath: string;
	env: Record<string, string>;
}

/**
 * Unpacks the Chromium that comes inside `@sparticuz/chromium`, once for each version, and gives
 * its place; nothing where the package is not installed or not for this machine.
 */
export async function unpackedChromium(): Promise<PackagedChromium | undefined> {
	if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
	const installed = packageFolder();
	if (!installed) return undefined;
	const { version } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')) as {
		version: string;
	};
	const folder = join(installed, '../../.cache', `chromium-${version}`);
	if (!existsSync(folder)) await unpack(installed, folder);
	return {
		executablePath: join(folder, 'chromium'),
		env: {
			LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
			FONTCONFIG_FILE: join(folder, 'fonts.conf'),
		},
	};
}

/** Safe when two start at once: each unpacks into a folder of its own, and the first rename wins. */
async function unpack(installed: string, folder: string) {
	const { inflate } = await import('@sparticuz/chromium');
	await mkdir(dirname(folder), { recursive: true });
	const own = await mkdtemp(`${folder}-`);
	const before = tmpdir();
	process.env['TMPDIR'] = own; // the package unpacks into the temporary folder and nowhere else
	try {
		await writeFile(join(own, 'fonts.conf'), fontsConfig(folder));
		for (const part of ['chromium.br', 'fonts.tar.br', 'al2023.tar.br'])
			await inflate(join(installed, 'bin', part));
	} finally {
		process.env['TMPDIR'] = before;
	}
	await rename(own, folder).catch(async (cause: unknown) => {
		await rm(own, { recursive: true, force: true });
		if (!existsSync(folder)) throw cause;
	});
}

/** Only the fonts that come with the package: pages look the same on every machine. */
function fontsConfig(folder: string): string {
	return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>${join(folder, 'fonts')}</dir>
<cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}

function packageFolder(): string | undefined {
	try {
		return dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
	} catch {
		return undefined;
	}
}
