import { expect, test } from 'vitest';
import { arrowFaults, readImports } from './gates/arrows.ts';

test('no import points back, leaves the engine, takes collections out of the pages or goes in a circle', () => {
	const imports = readImports('src');
	expect(imports.size).toBeGreaterThan(300);
	expect(arrowFaults(imports)).toEqual([]);
});
