// A book three times as long, generated from the built one: it must still print, in about three
// times the time. `node src/tests/browser/pdf-thrice.ts` after a build tells the figures of both;
// it takes minutes, so it is no part of the suite.
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { watchProcesses } from './process-tree.ts';

const html = await readFile(join('dist', 'book', 'index.html'), 'utf8');
const once = await figuresOf(html);
const thrice = await figuresOf(threeTimes(html));
const ratio = thrice.seconds / once.seconds;
console.log(
	`${thrice.pages} pages take ${ratio.toFixed(2)} times the processor time of ${once.pages}.`,
);
if (ratio > 3.3 || thrice.pages < 2.9 * once.pages) process.exitCode = 1;

/** The book, the book again and once more, each with ids and links of its own. */
function threeTimes(html: string): string {
	const [, before = '', main = '', after = ''] =
		/^([^]*<main[^>]*>)([^]*)(<\/main>[^]*)$/.exec(html) ?? [];
	const copies = ['', '--second', '--third'].map((copy) =>
		main
			.replace(
				/ (id|data-to)="([^"]+)"/g,
				(_, name: string, id: string) => ` ${name}="${id}${copy}"`,
			)
			.replace(/ href="#([^"]+)"/g, (_, id: string) => ` href="#${id}${copy}"`)
			.replace(
				/ (aria-labelledby|aria-describedby)="([^"]+)"/g,
				(_, name: string, ids: string) =>
					` ${name}="${ids
						.split(' ')
						.map((id) => `${id}${copy}`)
						.join(' ')}"`,
			),
	);
	return `${before}${copies.join('')}${after}`;
}

async function figuresOf(html: string) {
	const folder = await mkdtemp(join(tmpdir(), 'pdf-thrice-'));
	await cp(join('dist', '_astro'), join(folder, '_astro'), { recursive: true });
	await mkdir(join(folder, 'book'));
	await writeFile(join(folder, 'book', 'index.html'), html);
	const running = promisify(execFile)(process.execPath, ['src/commands/pdf.ts', '--json'], {
		env: { ...process.env, DIST: folder },
	});
	const stop = watchProcesses(running.child.pid ?? 0);
	const { stdout } = await running;
	await rm(folder, { recursive: true });
	const { pages, bytes, seconds, stages } = JSON.parse(stdout) as Record<string, number>;
	const { cpuSeconds, largest } = stop();
	console.log({ pages, bytes, wallSeconds: seconds, cpuSeconds, largest: largest.bytes, stages });
	return { pages: pages ?? 0, seconds: cpuSeconds };
}
