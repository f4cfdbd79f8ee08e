import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { fontProviders } from 'astro/config';
import subset from 'subset-font';

const files = {
	serif: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
	italic: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
	sans: '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
};

/** The weights that the styles ask for; what is strong is bold. */
const weights = { min: 400, max: 700 };

/** What a browser applies by itself, and the figures that the styles ask for. */
const features = 'ccmp locl mark mkmk kern liga clig calt rlig onum lnum pnum tnum'.split(' ');

/**
 * The type of the site: the published fonts, cut down before each build to the weights, features and
 * characters that the book uses. A character that it does not use is drawn in the fallback font.
 */
export function siteFonts(): AstroIntegration {
	return {
		name: 'site-fonts',
		hooks: {
			async 'astro:config:setup'({ command, config, createCodegenDir, updateConfig }) {
				const folder = createCodegenDir();
				if (command === 'build' || command === 'dev')
					await writeFonts(fileURLToPath(config.root), fileURLToPath(folder));
				// Below the root: Astro names families by what is said of them, wherever the project lies.
				const place = folder.href.replace(config.root.href, './');
				const variant = (name: keyof typeof files, style: 'normal' | 'italic') => ({
					src: [`${place}${name}.woff2`] as [string],
					weight: `${weights.min} ${weights.max}`,
					style,
				});
				updateConfig({
					fonts: [
						{
							provider: fontProviders.local(),
							name: 'Source Serif 4',
							cssVariable: '--font-serif',
							fallbacks: ['Georgia', 'serif'],
							// Made to measure, the fallback would show italics upright; an optional font shifts nothing.
							optimizedFallbacks: false,
							display: 'optional',
							options: { variants: [variant('serif', 'normal'), variant('italic', 'italic')] },
						},
						{
							provider: fontProviders.local(),
							name: 'Source Sans 3',
							cssVariable: '--font-sans',
							fallbacks: ['Arial', 'sans-serif'],
							display: 'optional',
							options: { variants: [variant('sans', 'normal')] },
						},
					],
				});
			},
		},
	};
}

async function writeFonts(root: string, folder: string): Promise<void> {
	const characters = await charactersOf(root);
	const { resolve } = createRequire(import.meta.url);
	await mkdir(folder, { recursive: true });
	for (const [name, file] of Object.entries(files)) {
		const options = {
			targetFormat: 'woff2',
			variationAxes: { wght: weights },
			keepFeatures: features,
		} as const;
		const font = await subset(await readFile(resolve(file)), characters, options);
		await writeFile(join(folder, `${name}.woff2`), font);
	}
}

/** Basic Latin, two spaces that are written by number, and whatever else content and program hold. */
async function charactersOf(root: string): Promise<string> {
	const found = new Set('\u00a0\u2002');
	for (let code = 0x20; code < 0x7f; code += 1) found.add(String.fromCodePoint(code));
	for (const folder of ['content', 'src'])
		for (const name of await readdir(join(root, folder), { recursive: true })) {
			const isTest = /(?:^|\/)tests\/|\.test\./.test(name.replaceAll('\\', '/'));
			if (isTest || !['.mdx', '.yaml', '.astro', '.ts', '.tsx', '.css'].includes(extname(name)))
				continue;
			for (const character of await readFile(join(root, folder, name), 'utf8'))
				found.add(character);
		}
	return [...found].toSorted().join('');
}
