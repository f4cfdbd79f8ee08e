import { defineConfig } from 'vitest/config';

/** Tests of the built site in a real browser: `npm run build` first. One file after the other, since the machine has two cores. */
export default defineConfig({
	test: {
		dir: 'src/browser-tests',
		include: ['**/*.browser.ts'],
		globalSetup: 'src/browser-tests/edition-folder.ts',
		fileParallelism: false,
		testTimeout: 60_000,
		hookTimeout: 120_000,
	},
});
