import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bindBuilt, markOf } from './bind-built.ts';
import { bytesOf } from './kept-piece.ts';
import { keptPieces } from './kept-pieces.ts';
import { pieceOf } from './piece.ts';

let folder: string;
let file: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'bound-'));
	file = join(folder, 'index.html');
});
afterEach(() => rm(folder, { recursive: true }));

const chapter = (address: string, prose: string) =>
	`<section class="chapter" data-address="${address}" data-term="${address}"><h2>${address}</h2><div class="prose">${prose}</div></section>`;
const index = '<section class="chapter index" data-address="/book-index/"></section>';

/** The page of the book as Astro writes it, of which the pieces that are not kept are made; gives what is made of it. */
async function bound(pieces: Record<string, string>): Promise<string> {
	const kept = keptPieces(folder);
	const marks = Object.entries(pieces).map(([name, html]) => {
		const digest = `of-${html.length}`;
		if (!kept.has({ name, digest })) kept.add({ name, digest }, bytesOf(pieceOf(html, '/')));
		return markOf(name, digest);
	});
	await writeFile(file, `<main>\n${marks.join('\n')}\n</main>`);
	await bindBuilt(file, kept);
	return readFile(file, 'utf8');
}

const pieces = {
	a: chapter('/start/a/', '<p>See <a href="/start/b/">b</a>.</p>'),
	b: chapter('/start/b/', '<p>–</p>'),
	index,
};

test('pieces stand where their marks stood, with the index and links of the book', async () => {
	const html = await bound(pieces);
	expect(html).toMatch(/^<main>\n<section class="chapter" [^]*<\/section>\n<\/main>$/);
	expect(html).toContain('>–</p>');
	expect(html).toContain('href="#start--b"');
	expect(html).toContain('<h1>Index</h1>');
	expect(html).not.toContain('data-piece');
});

test('a book bound again, with one piece changed, is the same as one bound at once', async () => {
	await bound(pieces);
	const changed = { ...pieces, b: chapter('/start/b/', '<p>Other words.</p>') };
	const again = await bound(changed);
	expect(again).toContain('Other words.');
	await rm(join(folder, 'book-pieces'));
	expect(await bound(changed)).toBe(again);
});

test('no more is kept than the last book needs, and it is not written again where nothing changed', async () => {
	await bound(pieces);
	expect((await readdir(folder)).toSorted()).toEqual(['book-pieces', 'index.html']);
	const written = async () => (await stat(join(folder, 'book-pieces'))).mtimeMs;
	const before = await written();
	await bound(pieces);
	expect(await written()).toBe(before);
	keptPieces(folder).add({ name: 'a', digest: 'of-another-time' }, Buffer.from('')); // and taken back
	await bound(pieces);
	expect((await readdir(folder)).toSorted()).toEqual(['book-pieces', 'index.html']);
	await bound({ a: chapter('/start/a/', ''), index });
	expect([...keptPieces(folder).last().keys()]).toEqual(['a', 'index', 'index-of-terms']);
});

test('a piece that was made in a build that was stopped is taken', async () => {
	keptPieces(folder).add(
		{ name: 'b', digest: `of-${pieces.b.length}` },
		bytesOf(pieceOf(chapter('/start/b/', 'Made before.'), '/')),
	);
	expect(await bound(pieces)).toContain('Made before.');
});

test('where what was kept is cut off, it is made anew', async () => {
	const whole = await bound(pieces);
	const file = join(folder, 'book-pieces');
	await writeFile(file, (await readFile(file)).subarray(0, -1));
	expect(await bound(pieces)).toBe(whole);
});

test('a book of which a piece is lost is not bound', async () => {
	await writeFile(file, `<main>${markOf('lost', 'of-1')}</main>`);
	await expect(bindBuilt(file, keptPieces(folder))).rejects.toThrow('its piece “lost” is not kept');
	expect(await readFile(file, 'utf8')).toContain('data-piece');
});
