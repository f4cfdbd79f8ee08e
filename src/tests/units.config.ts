import { defineConfig } from 'vitest/config';

// Unit tests, which lie beside their subject. Libraries watch themselves unless they are told that this
// is production; that takes a third of the time.
process.env['NODE_ENV'] = 'production';

export default defineConfig({
	test: {
		dir: 'src',
		exclude: ['src/tests/browser/**'],
		isolate: false,
		testTimeout: 60_000,
		maxWorkers: '100%',
	},
});
