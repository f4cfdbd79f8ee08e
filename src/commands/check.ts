// `npm run check`: types, content, format, what nobody uses, and who imports whom. With `--all`, as in
// `npm test`, the unit tests and the build as well. Two rows run beside each other; what a check says is
// printed whole when it is done, and one that fails makes all fail.
import { spawn } from 'node:child_process';

type Checks = Record<string, readonly [string, ...string[]]>;

const all = process.argv.includes('--all');
/** The build writes the types of the content that are checked after it; without it, the check writes them first. */
const types: Checks = all
	? { build: ['npm', 'run', 'build'], types: ['astro', 'check', '--noSync'] }
	: { types: ['astro', 'check'] };
const rest: Checks = {
	content: [process.execPath, 'src/check/command.ts'],
	format: ['prettier', '--check', '--log-level', 'warn', '.'],
	unused: ['knip'],
	...(all
		? { units: ['npm', 'run', 'test:unit', '--', '--reporter', 'dot'] }
		: { arrows: ['vitest', 'run', '--reporter', 'dot', 'src/tests/architecture.test.ts'] }),
};

await Promise.all([types, rest].map(inTurn));

async function inTurn(checks: Checks): Promise<void> {
	for (const [name, [command, ...args]] of Object.entries(checks)) {
		const { output, failed, seconds } = await run(command, args);
		console.log(`${failed ? 'FAILED' : 'passed'}  ${name}, ${seconds.toFixed(0)} s\n${output}`);
		if (failed) process.exitCode = 1;
	}
}

function run(command: string, args: readonly string[]) {
	const began = performance.now();
	// On Windows the commands of packages are scripts, which only a shell finds.
	const shell = process.platform === 'win32' && command !== process.execPath;
	// Or Astro would tell its makers of it.
	const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
	const child = spawn(command, args, { shell, env });
	let output = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (part) => (output += String(part)));
	return new Promise<{ output: string; failed: boolean; seconds: number }>((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (code) =>
			resolve({ output, failed: code !== 0, seconds: (performance.now() - began) / 1000 }),
		);
	});
}
