import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeRedirects } from './redirects.ts';
import { readIndex } from './site-index.ts';

const write = async (dist: string) => writeRedirects(dist, await readIndex(dist));

/** A built site of one page, `/rain/`, with the given former addresses. */
async function siteWith(...formerly: string[]): Promise<string> {
	const dist = await mkdtemp(join(tmpdir(), 'redirects-'));
	const home = 'https://example.org/book/';
	const pages = [
		{
			title: 'Rain & wind',
			address: `${home}rain/`,
			formerly: formerly.map((path) => home + path),
		},
	];
	await mkdir(join(dist, 'rain'));
	await writeFile(join(dist, 'rain/index.html'), '<h1>Rain</h1>');
	await writeFile(join(dist, 'index.json'), JSON.stringify({ home, language: 'en-GB', pages }));
	return dist;
}

test('an old address gets a page of its own and a rule for each host, below the base', async () => {
	const dist = await siteWith('weather/wet/');
	expect(await write(dist)).toBe(1);
	const stub = await readFile(join(dist, 'weather/wet/index.html'), 'utf8');
	expect(stub).toContain('content="0; url=../../rain/"');
	expect(stub).toContain('<a href="../../rain/">Rain &amp; wind</a>');
	expect(stub).toContain('src="../../moved.js"');
	expect(await readFile(join(dist, '_redirects'), 'utf8')).toContain(
		'/book/weather/wet/ /book/rain/ 301\n',
	);
});

test('written twice it is the same', async () => {
	const dist = await siteWith('wet/');
	await write(dist);
	const before = await readFile(join(dist, 'wet/index.html'), 'utf8');
	expect(await write(dist)).toBe(1);
	expect(await readFile(join(dist, 'wet/index.html'), 'utf8')).toBe(before);
});

test('without old addresses the files of the hosts are there and empty, so that they can be included', async () => {
	const dist = await siteWith();
	expect(await write(dist)).toBe(0);
	expect(await readFile(join(dist, 'nginx-redirects.map'), 'utf8')).toBe('');
	await expect(readFile(join(dist, 'moved.js'))).rejects.toThrow(/ENOENT/);
});

test.each([
	[['rain/'], '/rain/ is a page of today; it cannot lead to /rain/.'],
	[['wet/', 'wet/'], 'Both /rain/ and /rain/ claim the old address /wet/.'],
	[['a$b/'], 'must be letters, digits'],
	[['wet/*/'], 'must be letters, digits'],
])('the old addresses %o are refused', async (formerly, message) => {
	await expect(write(await siteWith(...formerly))).rejects.toThrow(message);
});
