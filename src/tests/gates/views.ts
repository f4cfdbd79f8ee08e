import type { CDPSession, Page } from 'playwright-core';
import { axeFaults } from './axe.ts';
import { cutTextFaults, sidewaysFaults } from './fit.ts';
import { lostMarks, type Marked } from './forced-colours.ts';
import { motionFaults } from './motion.ts';

/** A tab that shows pages as different readers see them, without loading them anew for each. */
export interface Viewer {
	page: Page;
	session: CDPSession;
}

/** Makes a viewer of a tab. */
export async function viewerOf(page: Page): Promise<Viewer> {
	return { page, session: await page.context().newCDPSession(page) };
}

/** Colours do not depend on the width, nor the layout on the theme: two views show both of each. */
const inBothThemes = [
	{ colorScheme: 'light', width: 1280 },
	{ colorScheme: 'dark', width: 320 },
] as const;

/** What is wrong with the open page in both themes and at both widths, a line each. */
export async function themeFaults({ page }: Viewer): Promise<string[]> {
	const faults: string[] = [];
	for (const { colorScheme, width } of inBothThemes) {
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width, height: 900 });
		const found = [...(await axeFaults(page)), ...(await sidewaysFaults(page))];
		faults.push(...found.map((fault) => `${colorScheme} at ${width} px: ${fault}`));
	}
	return faults;
}

/** What is wrong with the open page where the reader’s browser is set to text twice as large. */
export async function largeTextFaults({ page, session }: Viewer): Promise<string[]> {
	await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
	const faults: string[] = [];
	for (const width of [640, 1280]) {
		await page.setViewportSize({ width, height: 900 });
		const found = [...(await sidewaysFaults(page)), ...(await cutTextFaults(page))];
		faults.push(...found.map((fault) => `text at 200 % at ${width} px: ${fault}`));
	}
	await session.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
	return faults;
}

/** What is lost on the open page in forced colours, and what moves although less motion is asked for. */
export async function systemFaults({ page }: Viewer, marks: readonly Marked[]): Promise<string[]> {
	await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
	const lost = await lostMarks(page, marks);
	const moving = await motionFaults(page);
	await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
	return [
		...lost.map((fault) => `forced colours: ${fault}`),
		...moving.map((fault) => `reduced motion: ${fault}`),
	];
}
