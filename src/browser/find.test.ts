import { expect, test, vi } from 'vitest';
import { findBrowser } from './find.ts';

vi.mock('./packaged.ts', () => ({ unpackedChromium: () => Promise.resolve(undefined) }));
vi.mock('node:fs', () => ({
	constants: {},
	accessSync: () => {
		throw new Error('nothing is there');
	},
}));

test('where there is no browser at all, it is told what to install', async () => {
	vi.stubEnv('CHROME_PATH', undefined);
	await expect(findBrowser()).rejects.toThrow(
		'No browser was found. Install Chrome, Edge or Chromium, or set CHROME_PATH to its program.',
	);
	vi.unstubAllEnvs();
});

test('a CHROME_PATH that cannot be run is not passed over in silence', async () => {
	vi.stubEnv('CHROME_PATH', '/nowhere/chrome');
	await expect(findBrowser()).rejects.toThrow('CHROME_PATH is /nowhere/chrome');
	vi.unstubAllEnvs();
});
