/** The part of `package-lock.json` that is looked at. */
export interface Lockfile {
	packages: Record<string, LockedPackage>;
}

/** One package as the lockfile holds it. */
export interface LockedPackage {
	version?: string;
	integrity?: string;
	resolved?: string;
	hasInstallScript?: boolean;
	dev?: boolean;
	link?: boolean;
}

/** The part of `package.json` that is looked at. */
export interface Manifest {
	dependencies: Record<string, string>;
	devDependencies: Record<string, string>;
	optionalDependencies: Record<string, string>;
	allowScripts: Record<string, boolean>;
}

/**
 * What would let something unknown in at the next `npm ci`, a line each: versions that are not
 * exact, packages without a hash or from an address of their own, install scripts that are not forbidden.
 */
export function lockfileFaults(manifest: Manifest, { packages }: Lockfile): string[] {
	const direct = {
		...manifest.dependencies,
		...manifest.devDependencies,
		...manifest.optionalDependencies,
	};
	const loose = Object.entries(direct)
		.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
		.map(([name, version]) => `${name} is asked for as “${version}”, not as one exact version`);
	const unlocked = Object.entries(direct)
		.filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version)
		.map(([name, version]) => `the lockfile does not hold ${name} ${version}`);
	const locked = Object.entries(packages).filter(([path, { link }]) => path !== '' && !link);
	const unhashed = locked
		.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))
		.map(([path]) => `the lockfile names no sha512 hash of ${path}`);
	const elsewhere = locked
		.filter(([, { resolved }]) => resolved !== undefined && !/^https:/.test(resolved))
		.map(([path, { resolved }]) => `${path} comes from ${resolved}`);
	const scripts = locked
		.filter(([path, { hasInstallScript }]) => {
			const name = path.split('node_modules/').at(-1) ?? '';
			return hasInstallScript && manifest.allowScripts[name] !== false;
		})
		.map(([path]) => `${path} has an install script; forbid it under allowScripts in package.json`);
	return [...loose, ...unlocked, ...unhashed, ...elsewhere, ...scripts];
}

/** Packages that a readme’s table does not give a reason for, and rows for packages that are gone. */
export function unexplained(manifest: Manifest, readme: string): string[] {
	const rows = readme.match(/^\| `.*$/gm) ?? [];
	const told = new Set(
		rows
			.filter((row) => (row.split('|')[2] ?? '').trim().length > 10)
			.flatMap((row) => (row.split('|')[1] ?? '').match(/(?<=`)[^`\s,]+(?=`)/g) ?? []),
	);
	const names = [
		...Object.keys(manifest.dependencies),
		...Object.keys(manifest.devDependencies),
		...Object.keys(manifest.optionalDependencies),
	];
	const isTold = (name: string) =>
		told.has(name) || (name.startsWith('@types/') && told.has('@types/*'));
	const isUsed = (name: string) => name === '@types/*' || names.includes(name);
	return [
		...names.filter((name) => !isTold(name)).map((name) => `${name} has no reason in the table`),
		...[...told]
			.filter((name) => !isUsed(name))
			.map((name) => `${name} is in the table and no dependency`),
	];
}
