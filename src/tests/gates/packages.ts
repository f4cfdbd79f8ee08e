/** What is looked at of `package.json`. */
export interface Manifest {
	dependencies?: Record<string, string>;
	devDependencies?: Record<string, string>;
	optionalDependencies?: Record<string, string>;
	allowScripts?: Record<string, boolean>;
}

/** What is looked at of `package-lock.json`: each package by the folder that it is installed in. */
export interface Lockfile {
	packages: Record<string, Locked>;
}

interface Locked {
	version?: string;
	integrity?: string;
	resolved?: string;
	license?: string;
	hasInstallScript?: boolean;
	dev?: boolean;
}

/** Licences that ask for no more than a notice. */
const allowed =
	/^(?:0BSD|Apache-2\.0|BlueOak-1\.0\.0|BSD-[23]-Clause|CC0-1\.0|ISC|MIT|Python-2\.0|Zlib)$/;

/** Packages under another licence, each with the reason why it may be used here. */
const agreed: readonly { name: RegExp; licence: string | undefined; why: string }[] = [
	{
		name: /^@fontsource(?:-variable)?\/(?:source-sans-3|source-serif-4|source-code-pro)$/,
		licence: 'OFL-1.1',
		why: 'fonts, served with the site or embedded in the PDF',
	},
	{
		name: /^@img\/sharp-/,
		licence: 'LGPL-3.0-or-later',
		why: 'a library that draws cards at build, loaded unchanged; no part of it is published',
	},
	{
		name: /^lightningcss(?:-.*)?$/,
		licence: 'MPL-2.0',
		why: 'used unchanged at build; no part of it is published',
	},
	{
		name: /^argparse$/,
		licence: 'PSF-2.0',
		why: 'comes along with js-yaml for its command line; no part of it is published',
	},
	{ name: /^caniuse-lite$/, licence: 'CC-BY-4.0', why: 'a table that the build looks up' },
	{ name: /^format$/, licence: undefined, why: 'its readme says MIT' },
];

/**
 * What would let something unknown in at the next `npm ci`, a line each: versions that are not exact,
 * packages without a hash or from a repository, install scripts that are not forbidden, and, in what
 * the site is made with, licences that nobody has agreed to.
 */
export function lockfileFaults(manifest: Manifest, { packages }: Lockfile): string[] {
	const locked = Object.entries(packages).filter(([path]) => path !== '');
	return [
		...Object.entries(directOf(manifest)).flatMap(([name, version]) => {
			if (!/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
				return `${name} is asked for as “${version}”, not as one exact version`;
			const isLocked = packages[`node_modules/${name}`]?.version === version;
			return isLocked ? [] : `the lockfile does not hold ${name} ${version}`;
		}),
		...locked.flatMap(([path, { integrity, resolved = 'https:', hasInstallScript }]) => {
			const name = nameOf(path);
			if (!integrity?.startsWith('sha512-')) return `the lockfile names no sha512 hash of ${path}`;
			if (!resolved.startsWith('https:')) return `${path} comes from ${resolved}`;
			return hasInstallScript && manifest.allowScripts?.[name] !== false
				? `${path} has an install script; forbid it under allowScripts in package.json`
				: [];
		}),
		...locked
			.filter(([path, { license, dev }]) => !dev && !isAgreed(nameOf(path), license))
			.map(
				([path, { license = 'no licence that it names' }]) =>
					`${nameOf(path)} is under ${license}: leave it out, or name it with a reason in src/tests/gates/packages.ts`,
			),
	];
}

/** Dependencies without a reason in a table of packages, and rows for packages that are gone. */
export function unexplained(manifest: Manifest, table: string): string[] {
	const rows = [...table.matchAll(/^\|([^|]*`[^|]*)\|([^|]*)\|/gm)];
	const explained = rows
		.filter(([, , why = '']) => why.trim().length > 10)
		.flatMap(([, packages = '']) => packages.match(/(?<=`)[^`\s,]+(?=`)/g) ?? []);
	const names = Object.keys(directOf(manifest)).map((name) =>
		name.replace(/^@types\/.*/, '@types/*'),
	);
	return [
		...names
			.filter((name) => !explained.includes(name))
			.map((name) => `${name} has no reason in the table`),
		...explained
			.filter((name) => !names.includes(name))
			.map((name) => `${name} is in the table and no dependency`),
	];
}

function directOf({ dependencies, devDependencies, optionalDependencies }: Manifest) {
	return { ...dependencies, ...devDependencies, ...optionalDependencies };
}

function nameOf(path: string): string {
	return path.split('node_modules/').at(-1) ?? '';
}

/** Of two licences that both hold, both must be agreed to; of two to choose from, one. */
function isAgreed(name: string, licence: string | undefined): boolean {
	const found = agreed.find((each) => each.name.test(name));
	if (licence === undefined) return found !== undefined && found.licence === undefined;
	const isFine = (each: string) => allowed.test(each) || each === found?.licence;
	const bare = licence.replace(/^\(|\)$/g, '');
	return bare.split(' AND ').every((all) => all.split(' OR ').some(isFine));
}
