import type { CDPSession, Page } from 'playwright-core';

/**
 * Makes the processor four times as slow as the one that the bounds were set on, whatever the
 * machine does today: a shared one is twice as slow at one hour as at another. Chrome’s own tools
 * calibrate their presets in the same way, by a sum of known length.
 */
export async function slowDown(page: Page, session: CDPSession): Promise<void> {
	const rate = 4 / (await slownessOf(page));
	await session.send('Emulation.setCPUThrottlingRate', { rate: Math.max(1, rate) });
}

/** How many times as long as where the bounds were set this machine takes, right now. */
export async function slownessOf(page: Page): Promise<number> {
	return (await page.evaluate(timeOfSum)) / reference;
}

/** What the sum took where the bounds were set (two cores, a quiet hour), in milliseconds. */
const reference = 15.5;

/** The best of nine, in milliseconds: objects, a sort and a map, as programs of pages have them. Runs in the page. */
function timeOfSum(): number {
	const times = Array.from({ length: 9 }, () => {
		const begin = performance.now();
		const all = Array.from({ length: 60_000 }, (_, at) => ({
			key: (at * 7919) % 60_013,
			name: String(at),
		}));
		all.sort((one, other) => one.key - other.key);
		const found = new Map(all.map(({ key, name }) => [name, key]));
		return performance.now() - begin + 0 * found.size;
	});
	return Math.min(...times);
}

/** A slow phone: 150 ms of latency, 1.6 Mbit/s, and a processor four times as slow. */
export async function asSlowPhone(page: Page): Promise<CDPSession> {
	const session = await page.context().newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 150,
		downloadThroughput: (1.6 * 1024 * 1024) / 8,
		uploadThroughput: (0.75 * 1024 * 1024) / 8,
	});
	await slowDown(page, session);
	return session;
}

/** The middle of some figures. */
export function medianOf(figures: readonly number[]): number {
	const sorted = figures.toSorted((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
