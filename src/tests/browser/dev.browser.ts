import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyInto } from './built-copy.ts';
import { dist } from './site.ts';

// The site while it is being written (`npm run dev`), in a copy of the project.

let project: string;
let server: ChildProcess;
let home: string;
let said = '';

beforeAll(async () => {
	project = await mkdtemp(join(tmpdir(), 'playbook-dev-'));
	await copyInto(project);
	// The test runner’s own variables (NODE_ENV, BASE_URL …) would start another site.
	const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], NO_COLOR: '1' };
	server = spawn(process.execPath, ['src/commands/dev.ts'], { cwd: project, env });
	home = await new Promise((tell, fail) => {
		const hear = (words: Buffer) => {
			said += String(words);
			const [, address] = /(http:\/\/localhost:\d+)\//.exec(said) ?? [];
			if (address) tell(address);
		};
		server.stdout?.on('data', hear);
		server.stderr?.on('data', hear);
		server.once('exit', () => fail(new Error(`It ended: ${said}`)));
	});
});

afterAll(async () => {
	const ended = new Promise((tell) => server.once('exit', tell));
	if (server.exitCode === null && server.kill()) await ended;
	await rm(project, { recursive: true, force: true, maxRetries: 5 });
});

/** The words of a page between its main tags, without what scripts and styles say. */
function words(html: string): string {
	const [, main = ''] = /<main[^>]*>([^]*)<\/main>/.exec(html) ?? [];
	return main
		.replace(/<(script|style|template)\b[^]*?<\/\1>/g, '')
		.replace(/<[^>]*>/g, ' ')
		.replace(/\s+/g, ' ');
}

async function shown(path: string): Promise<string> {
	const page = await fetch(`${home}/${path}`);
	expect(page.status, path).toBe(200);
	return words(await page.text());
}

test.each(['', 'guide/', 'case-studies/checkout-page/', 'decision-trees/is-it-done/'])(
	'/%s has the words of the built page',
	async (path) => {
		const built = words(await readFile(join(dist, path, 'index.html'), 'utf8'));
		expect(built.length).toBeGreaterThan(500);
		expect((await shown(path)) === built).toBe(true);
	},
);

test('the book on paper has the words of the built one, but for the name of its edition', async () => {
	const between = (text: string) =>
		text.slice(text.indexOf('Contents'), text.lastIndexOf('Credits'));
	const built = between(words(await readFile(join(dist, 'book/pocket/index.html'), 'utf8')));
	expect(built.length).toBeGreaterThan(10_000);
	expect(between(await shown('book/pocket/')) === built).toBe(true);
});

test('a sentence more is shown once it is written', async () => {
	await appendFile(join(project, 'content/principle/objections.mdx'), '\nOne sentence more.\n');
	await expect
		.poll(() => shown('principle/objections/'), { timeout: 20_000, interval: 500 })
		.toContain('One sentence more.');
});

test('nothing was said to be wrong', () => {
	expect(said).not.toMatch(/\[ERROR\]|\[WARN\]|Error:/);
});

test('a problem is told once it is written, and that it is gone', async () => {
	const page = join(project, 'content/principle/relatives.mdx');
	const before = await readFile(page, 'utf8');
	await appendFile(page, '\nSee [what is not there](not-there.mdx).\n');
	const heard = () => said;
	const wait = { timeout: 20_000, interval: 200 };
	await expect.poll(heard, wait).toMatch(/content\/principle\/relatives\.mdx:\d+:\d+ /);
	await writeFile(page, before);
	await expect.poll(heard, wait).toContain('The content has no problems any more.');
});

const writes = "process.getBuiltinModule('node:fs').writeFileSync('ran', '')";

test('code in a page is refused before it runs: braces, an export, an attribute', async () => {
	// A page for each: of two changes to one that are read at the same time, the older may win.
	const codes = {
		'feedback-is-a-signal': `{${writes}}`,
		'from-general-to-specific': `export const ran = ${writes}`,
		'the-principle': `<Answer id={${writes}} />`,
	};
	for (const [page, code] of Object.entries(codes))
		await appendFile(join(project, `content/principle/${page}.mdx`), `\n${code}\n`);
	for (const page of Object.keys(codes)) {
		const status = async () => (await fetch(`${home}/principle/${page}/`)).status;
		await expect.poll(status, { message: page, timeout: 20_000, interval: 200 }).toBe(500);
	}
	expect(existsSync(join(project, 'ran'))).toBe(false);
});
