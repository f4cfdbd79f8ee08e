import { access, constants } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { unpackedChromium } from './packaged.ts';

/** A browser that can be started: its program, and what must be set around it. */
export interface FoundBrowser {
	executablePath: string;
	/** What it was found as, for messages. */
	from: string;
	env: Record<string, string>;
	args: string[];
}

/** What Chromium needs to stay quiet and offline, whoever started it. */
const args = [
	'--disable-gpu',
	'--no-first-run',
	'--font-render-hinting=none',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-dev-shm-usage',
];

/** Where browsers are installed; the first that can be run is taken. */
const installed: Partial<Record<NodeJS.Platform, string[]>> = {
	darwin: [
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
		'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
		join(homedir(), 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
	],
	linux: [
		'/usr/bin/chromium',
		'/usr/bin/chromium-browser',
		'/usr/bin/google-chrome',
		'/usr/bin/google-chrome-stable',
		'/usr/bin/microsoft-edge',
		'/snap/bin/chromium',
	],
	win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((place) => [
		join(process.env[place] ?? 'C:\\', 'Google\\Chrome\\Application\\chrome.exe'),
		join(process.env[place] ?? 'C:\\', 'Microsoft\\Edge\\Application\\msedge.exe'),
	]),
};

/**
 * Finds a browser: `CHROME_PATH`, then the Chromium inside the npm package (Linux x64, with its own
 * libraries), then an installed Chrome, Edge or Chromium. Throws with what to install where there
 * is none.
 */
export async function findBrowser(): Promise<FoundBrowser> {
	const own = process.env['CHROME_PATH'];
	if (own) {
		if (!(await canRun(own))) throw new Error(`CHROME_PATH is ${own}, which cannot be run.`);
		return { executablePath: own, from: 'CHROME_PATH', env: {}, args: withSandbox() };
	}
	const packaged = await unpackedChromium();
	if (packaged) return { ...packaged, from: '@sparticuz/chromium', args: withSandbox() };
	for (const path of installed[process.platform] ?? []) {
		if (await canRun(path))
			return { executablePath: path, from: path, env: {}, args: withSandbox() };
	}
	throw new Error(
		'No browser was found. Install Chrome, Edge or Chromium, or set CHROME_PATH to its program. ' +
			'On Linux x64 `npm ci` brings one along (optional dependencies must not be left out).',
	);
}

/**
 * On Linux the sandbox needs rights that containers and root often lack. What is opened is this
 * project’s own pages, so it is left out there and kept elsewhere.
 */
function withSandbox(): string[] {
	return process.platform === 'linux' ? ['--no-sandbox', ...args] : args;
}

async function canRun(path: string): Promise<boolean> {
	try {
		await access(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
