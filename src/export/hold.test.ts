import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { hold } from './hold.ts';

const folder = mkdtempSync(join(tmpdir(), 'hold-'));
const file = join(folder, 'building');

afterAll(() => rmSync(folder, { recursive: true }));

test('a second build is told which process is building; what an ended one left is taken over', () => {
	const { pid } = spawnSync('true');
	writeFileSync(file, `${pid}`);
	expect(hold(file)).toBeUndefined();
	expect(readFileSync(file, 'utf8')).toBe(`${process.pid}`);
	expect(hold(file)).toBe(process.pid);
	writeFileSync(file, 'no number');
	expect(hold(file)).toBeUndefined();
});
