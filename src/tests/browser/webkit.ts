import { globSync } from 'node:fs';
import type { Engine } from './engine.ts';
import { freePort, startProgram } from './program.ts';

/** Where Debian and its like put the driver, the smallest browser with its engine, and a screen for it. */
export const webkitPrograms = [
	'/usr/bin/WebKitWebDriver',
	globSync('/usr/lib/*/webkit2gtk-4.1/MiniBrowser')[0] ?? '/usr/lib/webkit2gtk-4.1/MiniBrowser',
	'/usr/bin/Xvfb',
];

/** Starts WebKit’s smallest browser on a screen that nobody sees, driven over WebDriver. */
export async function startWebKit(): Promise<Engine> {
	const [program = '', binary, xvfb = ''] = webkitPrograms;
	const screen = startProgram([xvfb, '-displayfd', '1', '-nolisten', 'tcp']);
	const port = await freePort();
	const driver = startProgram([program, `--port=${port}`], {
		DISPLAY: `:${await screen.says(/^(\d+)\n/)}`,
	});
	await driver.answers(`http://127.0.0.1:${port}/status`);

	async function ask<Value>(method: string, path: string, body?: object): Promise<Value> {
		const response = await fetch(`http://127.0.0.1:${port}/session${path}`, {
			method,
			...(body && { body: JSON.stringify(body) }),
		});
		const { value } = (await response.json()) as { value: Value & { message?: string } };
		if (!response.ok) throw new Error(`${path}: ${value.message}`);
		return value;
	}

	const { sessionId } = await ask<{ sessionId: string }>('POST', '', {
		capabilities: {
			alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } },
		},
	});
	return {
		// Its protocol does not tell what stands on the console.
		faults: [],
		go: (url) => ask('POST', `/${sessionId}/url`, { url }),
		evaluate: (expression) =>
			ask('POST', `/${sessionId}/execute/async`, {
				script: `Promise.resolve(${expression}).then(arguments[0])`,
				args: [],
			}),
		perform: (actions) => ask('POST', `/${sessionId}/actions`, { actions }),
		async quit() {
			await ask('DELETE', `/${sessionId}`);
			await driver.stop();
			await screen.stop();
		},
	};
}
