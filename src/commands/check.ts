// `npm run check`: types, content, format, what nobody uses, and who imports whom, beside one another.
// What each says is printed whole when it is done; one that fails makes all fail.
import { spawn } from 'node:child_process';

const checks: Record<string, readonly [string, ...string[]]> = {
	types: ['astro', 'check'],
	content: [process.execPath, 'src/check/command.ts'],
	format: ['prettier', '--check', '--log-level', 'warn', '.'],
	unused: ['knip'],
	arrows: ['vitest', 'run', '--reporter', 'dot', 'src/tests/architecture.test.ts'],
};

const done = Object.entries(checks).map(async ([name, [command, ...args]]) => {
	const { output, failed, seconds } = await run(command, args);
	console.log(`${failed ? 'FAILED' : 'passed'}  ${name}, ${seconds.toFixed(0)} s\n${output}`);
	if (failed) process.exitCode = 1;
});
await Promise.all(done);

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
