import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from './find.ts';

/** Starts the browser that `findBrowser` finds, for tests and measurements. */
export async function startBrowser(): Promise<Browser> {
	const { executablePath, args, env } = await findBrowser();
	const inherited = Object.entries(process.env).filter(
		(entry): entry is [string, string] => entry[1] !== undefined,
	);
	return chromium.launch({
		executablePath,
		args,
		env: { ...Object.fromEntries(inherited), ...env },
	});
}
