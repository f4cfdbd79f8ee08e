import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { unpackedChromium } from './packaged.ts';

/** A browser that can be started: its program, and what must be set around it. */
export interface FoundBrowser {
	executablePath: string;
	env: Record<string, string>;
	args: string[];
}

/**
 * What Chromium needs to stay quiet and offline, whoever started it. On Linux the sandbox needs rights
 * that containers and root often lack; what is opened is this project’s own pages, so it is left out.
 */
const args = [
	...(process.platform === 'linux' ? ['--no-sandbox'] : []),
	'--disable-gpu',
	'--no-first-run',
	'--font-render-hinting=none',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-dev-shm-usage',
];

const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const windows = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].map(
	(place) => process.env[place] ?? 'C:\\',
);

/** Where browsers are installed; the first that can be run is taken. */
const installed = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/usr/bin/microsoft-edge',
	'/snap/bin/chromium',
	chrome,
	join(homedir(), chrome),
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	...windows.map((place) => join(place, 'Google\\Chrome\\Application\\chrome.exe')),
	...windows.map((place) => join(place, 'Microsoft\\Edge\\Application\\msedge.exe')),
];

/**
 * Finds a browser: `CHROME_PATH`, then the Chromium inside the npm package (Linux x64, with its own
 * libraries), then an installed Chrome, Edge or Chromium. Throws with what to install where there
 * is none.
 */
export async function findBrowser(): Promise<FoundBrowser> {
	const own = process.env['CHROME_PATH'];
	if (own && !canRun(own)) throw new Error(`CHROME_PATH is ${own}, which cannot be run.`);
	const packaged = own ? undefined : await unpackedChromium();
	const executablePath = own || packaged?.executablePath || installed.find(canRun);
	if (executablePath) return { executablePath, env: packaged?.env ?? {}, args };
	throw new Error(
		'No browser was found. Install Chrome, Edge or Chromium, or set CHROME_PATH to its program. ' +
			'On Linux x64 `npm ci` brings one along (optional dependencies must not be left out).',
	);
}

function canRun(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
