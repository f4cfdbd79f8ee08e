import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** Who may import whom: each part of `src/` and the parts it may know beside itself. */
const mayKnow: Record<string, readonly string[]> = {
	engine: [],
	playbook: ['engine'],
	markdown: ['playbook', 'engine'],
	components: ['playbook', 'engine'],
	guide: ['playbook', 'engine', 'components'],
	layouts: ['components', 'guide', 'playbook', 'engine', 'markdown', 'styles'],
	pages: ['layouts', 'components', 'guide', 'playbook', 'engine', 'markdown', 'styles'],
	// Programs over dist/ share names with the pages that wrote it, and nothing else.
	export: ['browser', 'playbook'],
	browser: [],
};

interface Import {
	file: string;
	to: string;
	/** Gone at run time. */
	isType: boolean;
}

const files = (await readdir('src', { recursive: true }))
	.map((file) => file.replaceAll('\\', '/'))
	.filter((file) => /\.(?:ts|tsx|astro)$/.test(file) && !/\.(?:test|browser)\.ts$/.test(file));

const imports: Import[] = (
	await Promise.all(
		files.map(async (file) => {
			const text = await readFile(join('src', file), 'utf8');
			const statements =
				/(import\s+type\b[^;']*?from|export\s+type\b[^;']*?from|from|import|import\()\s*'([^']+)'/g;
			return [...text.matchAll(statements)].map(([, word = '', to = '']) => ({
				file,
				to,
				isType: /\stype\b/.test(word),
			}));
		}),
	)
).flat();

const partOf = (file: string) => file.split('/')[0] ?? '';
const within = imports.filter(({ to }) => to.startsWith('.'));

test('no import points back', () => {
	const wrong = within.filter(({ file, to }) => {
		const from = partOf(file);
		const target = partOf(normalize(join(dirname(file), to)).replaceAll('\\', '/'));
		return from in mayKnow && target !== from && !mayKnow[from]?.includes(target);
	});
	expect(wrong.map(({ file, to }) => `${file} imports ${to}`)).toEqual([]);
});

test('the engine needs nothing from outside', () => {
	const outside = imports.filter(
		({ file, to }) => partOf(file) === 'engine' && !to.startsWith('./'),
	);
	expect(outside.map(({ file, to }) => `${file} imports ${to}`)).toEqual([]);
});

test('collections belong to pages', () => {
	const wrong = imports.filter(
		({ file, to }) =>
			to === 'astro:content' && partOf(file) !== 'pages' && file !== 'content.config.ts',
	);
	expect(wrong.map(({ file }) => file)).toEqual([]);
});

test('no modules import each other in a circle', () => {
	const next = new Map<string, string[]>();
	for (const { file, to, isType } of within) {
		if (isType) continue;
		const target = normalize(join(dirname(file), to)).replaceAll('\\', '/');
		next.set(file, [...(next.get(file) ?? []), target]);
	}
	const done = new Set<string>();
	const circles: string[] = [];
	const visit = (file: string, trail: string[]) => {
		if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
		if (done.has(file) || trail.includes(file)) return;
		for (const target of next.get(file) ?? []) visit(target, [...trail, file]);
		done.add(file);
	};
	for (const file of next.keys()) visit(file, []);
	expect(circles).toEqual([]);
});
