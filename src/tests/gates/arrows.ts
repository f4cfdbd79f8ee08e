import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** The rooms of `src/`, and the rooms that each may know beside itself. */
const mayKnow: Readonly<Record<string, readonly string[]>> = {
	engine: [],
	model: ['engine'],
	proof: ['engine'],
	check: ['model', 'engine', 'proof'],
	remark: ['model'],
	styles: [],
	browser: [],
	components: ['model', 'engine'],
	guide: ['model', 'engine', 'components'],
	skill: ['engine', 'guide', 'offline'],
	print: ['model', 'engine', 'components', 'remark', 'export', 'browser'],
	layouts: ['model', 'components', 'print', 'remark', 'styles'],
	pages: [
		'model',
		'engine',
		'components',
		'guide',
		'print',
		'layouts',
		'hosting',
		'skill',
		'styles',
	],
	// Programs over dist/ share names with the pages that wrote it, and nothing else.
	export: ['model'],
	hosting: ['model'],
	offline: ['model', 'export'],
	bench: [],
};

/** Rooms that start or try all others. */
const knowAll = ['commands', 'tests'];

/** What one file imports: packages as they are called, own files by their paths below `src/`. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** Reads the imports of all programs below a folder such as `src`, those of types too; tests are left out. */
export function readImports(folder: string): Imports {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((file) => file.replaceAll('\\', '/'))
		.filter(
			(file) => /\.(?:ts|tsx|astro|mjs)$/.test(file) && !/\.(?:test|browser)\.ts$/.test(file),
		);
	return new Map(
		files.map((file) => {
			const text = readFileSync(join(folder, file), 'utf8');
			const found = text.matchAll(/(?:\bfrom|\bimport|\bimport\()\s*'([^']+)'/g);
			const targets = [...found].map(([, to = '']) =>
				to.startsWith('.') ? posix.join(posix.dirname(file), to) : to,
			);
			return [file, targets];
		}),
	);
}

/** Imports that point back, reach outside or go in a circle, a line each. */
export function arrowFaults(imports: Imports): string[] {
	const isOwn = (target: string) => imports.has(target) || roomOf(target) in mayKnow;
	return [
		...[...imports].flatMap(([file, targets]) =>
			targets.flatMap((to) => {
				const fault = isOwn(to) ? backwards(file, to) : fromOutside(file, to);
				return fault ? [`${file} imports ${to}: ${fault}`] : [];
			}),
		),
		...circles(imports),
	];
}

function roomOf(file: string): string {
	return file.includes('/') ? (file.split('/')[0] ?? '') : '';
}

function backwards(file: string, to: string): string | undefined {
	const [from, target] = [roomOf(file), roomOf(to)];
	if (from === target || from === '' || knowAll.includes(from)) return undefined;
	if (!(from in mayKnow)) return `${from} is in no row of the table of rooms`;
	return mayKnow[from]?.includes(target) ? undefined : `${from} must not know ${target}`;
}

function fromOutside(file: string, to: string): string | undefined {
	if (roomOf(file) === 'engine') return 'the engine needs nothing from outside';
	const isPage = ['pages', ''].includes(roomOf(file));
	return to === 'astro:content' && !isPage ? 'collections belong to pages' : undefined;
}

function circles(imports: Imports): string[] {
	const done = new Set<string>();
	const found: string[] = [];
	const visit = (file: string, trail: readonly string[]) => {
		if (trail.includes(file))
			found.push(`a circle: ${[...trail.slice(trail.indexOf(file)), file].join(' → ')}`);
		if (done.has(file) || trail.includes(file)) return;
		for (const target of imports.get(file) ?? []) visit(target, [...trail, file]);
		done.add(file);
	};
	for (const file of imports.keys()) visit(file, []);
	return found;
}
