import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from './find.ts';

/** Starts the browser that `findBrowser` finds, for the PDF, tests and measurements. */
export async function startBrowser(): Promise<Browser> {
	const { executablePath, args, env } = await findBrowser();
	return chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
}
