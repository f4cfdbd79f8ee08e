import { expect, test } from 'vitest';
import { arrowFaults, readImports } from './gates/arrows.ts';

test('no import points back, leaves the engine, takes collections out of the pages or goes in a circle', async () => {
	const imports = await readImports('src');
	expect(imports.length).toBeGreaterThan(500);
	expect(arrowFaults(imports)).toEqual([]);
});
