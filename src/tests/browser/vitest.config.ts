import { defineConfig } from 'vitest/config';
import { LongestFirst } from './longest-first.ts';

/** Files that measure time: each has the machine to itself, after all others. */
const measuring = ['guide-paper.browser.ts', 'speed.browser.ts', 'pdf.browser.ts'];

const dir = 'src/tests/browser';
const timeouts = { testTimeout: 60_000, hookTimeout: 120_000 };

/** Tests of the built site in a real browser: `npm run build` first. Two files at a time, for two cores. */
export default defineConfig({
	test: {
		sequence: { sequencer: LongestFirst },
		projects: [
			{
				test: {
					...timeouts,
					name: 'site',
					dir,
					include: ['**/*.browser.ts'],
					exclude: measuring,
					globalSetup: 'src/tests/browser/edition-folder.ts',
					maxWorkers: 2,
					sequence: { groupOrder: 0 },
				},
			},
			{
				test: {
					...timeouts,
					name: 'measured',
					dir,
					include: measuring,
					maxWorkers: 1,
					sequence: { groupOrder: 1 },
				},
			},
		],
	},
});
