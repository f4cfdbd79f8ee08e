import { spawn } from 'node:child_process';

/** What a program printed, and how long it took. */
export interface Ran {
	output: string;
	seconds: number;
}

/** Runs a program with Node, or another; throws with what it printed where it fails. */
export function run(
	command: string,
	args: readonly string[],
	cwd: string,
	added: Record<string, string> = {},
): Promise<Ran> {
	const env = { ...process.env, ...added };
	// What a test runner sets, and what another site was built with, would build another site.
	for (const name of ['NODE_ENV', 'BASE_URL', 'SITE_URL', 'BASE_PATH', 'DIST', 'PROD', 'DEV'])
		delete env[name as keyof typeof env];
	const began = performance.now();
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, { cwd, env });
		let output = '';
		let errors = '';
		child.stdout.on('data', (part) => (output += String(part)));
		child.stderr.on('data', (part) => (errors += String(part)));
		child.on('error', reject);
		child.on('close', (code) => {
			const seconds = (performance.now() - began) / 1000;
			if (code === 0) resolve({ output, seconds });
			else reject(new Error(`${command} ${args.join(' ')} failed:\n${errors || output}`));
		});
	});
}
