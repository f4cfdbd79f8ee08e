import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';

/** Who may import whom: each part of `src/` and the parts it may know beside itself. */
const mayKnow: Record<string, readonly string[]> = {
	engine: [],
	proof: ['engine'],
	model: ['engine'],
	hosting: ['model'],
	check: ['cache', 'engine', 'model', 'proof'],
	remark: ['cache', 'model', 'engine'],
	components: ['model', 'engine', 'styles'],
	cards: ['model', 'engine', 'export', 'cache'],
	guide: ['model', 'engine', 'components', 'styles'],
	print: ['model', 'engine', 'components', 'remark', 'cache', 'browser', 'styles'],
	offline: ['model', 'print', 'export'],
	layouts: ['components', 'guide', 'model', 'engine', 'remark', 'print', 'styles'],
	pages: [
		'cache',
		'hosting',
		'layouts',
		'components',
		'guide',
		'print',
		'model',
		'engine',
		'remark',
		'styles',
	],
	// Programs over dist/ share names with the pages that wrote it, and nothing else.
	export: ['browser', 'cache', 'model', 'cards'],
	browser: [],
	cache: [],
	bench: ['browser', 'export', 'hosting', 'model', 'engine', 'check'],
};

/** One import of one file. */
export interface Import {
	/** Path below `src/`, with forward slashes. */
	file: string;
	to: string;
	/** Gone at run time. */
	isType: boolean;
}

/** Reads every import of a folder such as `src`; tests are left out. */
export async function readImports(folder: string): Promise<Import[]> {
	const files = (await readdir(folder, { recursive: true }))
		.map((file) => file.replaceAll('\\', '/'))
		.filter(
			(file) => /\.(?:ts|tsx|astro)$/.test(file) && !/\.(?:test|browser)\.ts$|^tests\//.test(file),
		);
	const found = files.map(async (file) => {
		const text = await readFile(join(folder, file), 'utf8');
		const statements =
			/(import\s+type\b[^;']*?from|export\s+type\b[^;']*?from|from|import|import\()\s*'([^']+)'/g;
		return [...text.matchAll(statements)].map(([, word = '', to = '']) => ({
			file,
			to,
			isType: /\stype\b/.test(word),
		}));
	});
	return (await Promise.all(found)).flat();
}

/** Imports that point back, reach outside or go in a circle, a line each. */
export function arrowFaults(imports: readonly Import[]): string[] {
	return [
		...backwards(imports),
		...fromOutside(imports),
		...collectionsElsewhere(imports),
		...circles(imports),
	];
}

const partOf = (file: string) => file.split('/')[0] ?? '';
const targetOf = ({ file, to }: Import) => normalize(join(dirname(file), to)).replaceAll('\\', '/');
const isWithin = ({ to }: Import) => to.startsWith('.');

function backwards(imports: readonly Import[]): string[] {
	return imports.filter(isWithin).flatMap((each) => {
		const from = partOf(each.file);
		const target = partOf(targetOf(each));
		const isWrong = from in mayKnow && target !== from && !mayKnow[from]?.includes(target);
		return isWrong ? [`${each.file} imports ${each.to}: ${from} must not know ${target}`] : [];
	});
}

function fromOutside(imports: readonly Import[]): string[] {
	return imports
		.filter((each) => partOf(each.file) === 'engine' && partOf(targetOf(each)) !== 'engine')
		.map(({ file, to }) => `${file} imports ${to}: the engine needs nothing from outside`);
}

function collectionsElsewhere(imports: readonly Import[]): string[] {
	return imports
		.filter(
			({ file, to }) =>
				to === 'astro:content' && partOf(file) !== 'pages' && file !== 'content.config.ts',
		)
		.map(({ file }) => `${file} reads collections, which belong to pages`);
}

function circles(imports: readonly Import[]): string[] {
	const next = new Map<string, string[]>();
	for (const each of imports.filter(isWithin))
		if (!each.isType) next.set(each.file, [...(next.get(each.file) ?? []), targetOf(each)]);
	const done = new Set<string>();
	const found: string[] = [];
	const visit = (file: string, trail: string[]) => {
		if (trail.includes(file))
			found.push(`a circle: ${[...trail.slice(trail.indexOf(file)), file].join(' → ')}`);
		if (done.has(file) || trail.includes(file)) return;
		for (const target of next.get(file) ?? []) visit(target, [...trail, file]);
		done.add(file);
	};
	for (const file of next.keys()) visit(file, []);
	return found;
}
