import type { CDPSession, Page } from 'playwright-core';

/** A slow phone: 150 ms of latency, 1.6 Mbit/s, and a processor four times as slow as this one. */
export async function asSlowPhone(page: Page): Promise<CDPSession> {
	const session = await page.context().newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 150,
		downloadThroughput: (1.6 * 1024 * 1024) / 8,
		uploadThroughput: (0.75 * 1024 * 1024) / 8,
	});
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	return session;
}

/** The middle of some figures. */
export function medianOf(figures: readonly number[]): number {
	const sorted = figures.toSorted((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
