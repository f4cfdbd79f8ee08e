import type { Page } from 'playwright-core';

/** What a page lacks where script is off, a line each. The page must be opened so. */
export async function noScriptFaults(page: Page): Promise<string[]> {
	const words = (await page.locator('main').innerText()).split(/\s+/).length;
	const faults = words > 30 ? [] : [`shows ${words} words without script`];
	const dead = await page
		.locator('button:not(form button, [hidden] button)')
		.filter({ visible: true })
		.allInnerTexts();
	return [
		...faults,
		...dead.map((name) => `shows the button “${name}”, which does nothing without script`),
	];
}
