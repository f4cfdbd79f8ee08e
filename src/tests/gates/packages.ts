/** What an installed package says of itself in its `package.json`. */
export interface Installed {
	name: string;
	licence: string | undefined;
}

/** Licences that ask for no more than a notice. */
const allowed = new Set([
	'0BSD',
	'Apache-2.0',
	'BlueOak-1.0.0',
	'BSD-2-Clause',
	'BSD-3-Clause',
	'CC0-1.0',
	'ISC',
	'MIT',
	'Python-2.0',
]);

/** Packages under another licence, each with the reason why it may be used here. */
export const exceptions: Record<string, { licence: string | undefined; why: string }> = {
	'@fontsource-variable/source-sans-3': { licence: 'OFL-1.1', why: 'a font, served unchanged' },
	'@fontsource-variable/source-serif-4': { licence: 'OFL-1.1', why: 'a font, served unchanged' },
	'@fontsource/source-code-pro': { licence: 'OFL-1.1', why: 'a font, embedded in the PDF' },
	'@fontsource/source-sans-3': { licence: 'OFL-1.1', why: 'a font, embedded in the PDF' },
	'@fontsource/source-serif-4': { licence: 'OFL-1.1', why: 'a font, embedded in the PDF' },
	'@img/sharp-libvips-*': {
		licence: 'LGPL-3.0-or-later',
		why: 'a library that draws cards at build, loaded unchanged; no part of it is published',
	},
	'@img/sharp-win32-*': {
		licence: 'Apache-2.0 AND LGPL-3.0-or-later',
		why: 'the same on Windows',
	},
	lightningcss: { licence: 'MPL-2.0', why: 'used unchanged at build; no part of it is published' },
	'lightningcss-*': { licence: 'MPL-2.0', why: 'its program for one platform' },
	'caniuse-lite': { licence: 'CC-BY-4.0', why: 'a table that the build looks up' },
	format: {
		licence: undefined,
		why: 'its readme says MIT; its package.json is older than the field',
	},
};

/** Installed packages whose licence nobody has agreed to, a line each. */
export function licenceFaults(packages: readonly Installed[]): string[] {
	return packages
		.filter(({ name, licence }) => {
			const except = exceptions[name] ?? exceptions[patternOf(name)];
			return except ? except.licence !== licence : !isAllowed(licence);
		})
		.map(
			({ name, licence }) =>
				`${name} is under ${licence ?? 'no licence that it names'}: leave it out, or name it with a reason in src/tests/gates/packages.ts`,
		);
}

/** Exceptions that no package needs any more. */
export function staleExceptions(packages: readonly Installed[]): string[] {
	const needed = new Set(packages.flatMap(({ name }) => [name, patternOf(name)]));
	return Object.keys(exceptions).filter((name) => !name.includes('win32') && !needed.has(name));
}

function isAllowed(licence: string | undefined): boolean {
	if (licence === undefined) return false;
	const bare = licence.replace(/^\(|\)$/g, '');
	return bare.includes(' AND ')
		? bare.split(' AND ').every((each) => allowed.has(each))
		: bare.split(' OR ').some((each) => allowed.has(each));
}

/** `lightningcss-linux-x64-gnu` is `lightningcss-*`: one program for each platform. */
function patternOf(name: string): string {
	return name.replace(/(?<=^lightningcss-|\/sharp-libvips-|\/sharp-win32-).+$/, '*');
}
