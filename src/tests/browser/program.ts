import { spawn } from 'node:child_process';
import { access } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';

/** Whether there is such a file, as where a system puts a program. */
export async function isThere(file: string): Promise<boolean> {
	return access(file).then(
		() => true,
		() => false,
	);
}

/** A program that a test started beside itself. */
export interface Program {
	/** Gives the group of what the program says, once it says it. */
	says(like: RegExp): Promise<string>;
	/** Waits until an address answers. */
	answers(address: string): Promise<void>;
	stop(): Promise<void>;
}

/** Starts a program, with more in its environment than the test has. */
export function startProgram(
	[program = '', ...args]: readonly string[],
	env: NodeJS.ProcessEnv = {},
): Program {
	const child = spawn(program, args, {
		env: { ...process.env, ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (words: Buffer) => (said += words.toString()));
	const ended = new Promise<void>((done) => child.once('close', () => done()));

	async function until<Found>(look: () => Found | Promise<Found>) {
		for (let left = 400; left > 0; left -= 1) {
			const found = await look();
			if (found) return found;
			if (child.exitCode !== null) throw new Error(`${program} ended, having said: ${said}`);
			await new Promise((wait) => setTimeout(wait, 50));
		}
		throw new Error(`${program} was waited for for 20 seconds, having said: ${said}`);
	}

	return {
		says: (like) => until(() => like.exec(said)?.[1]) as Promise<string>,
		async answers(address) {
			await until(() =>
				fetch(address).then(
					() => true,
					() => false,
				),
			);
		},
		async stop() {
			child.kill();
			await ended;
		},
	};
}

/** A port of this machine that nobody listens at. */
export async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	await new Promise((done) => server.close(done));
	return port;
}
