import { expect, test } from 'vitest';
import { StageFailure, stagesOf } from './stages.ts';

test('each stage prints a line with its time and its notes', async () => {
	const lines: string[] = [];
	const stages = stagesOf((line) => void lines.push(line));

	await stages.run('print', () => stages.note('98 pages'));

	expect(lines).toEqual([expect.stringMatching(/^print\s+\d+\.\d s {2}98 pages$/)]);
	expect(Object.keys(stages.times)).toEqual(['print']);
});

test('a failure names its stage, and a browser that was killed is told in words', async () => {
	const failed = stagesOf().run('print', () => {
		throw new Error('page.pdf: Target page, context or browser has been closed');
	});

	await expect(failed).rejects.toBeInstanceOf(StageFailure);
	await expect(failed).rejects.toMatchObject({
		stage: 'print',
		message: expect.stringContaining('The browser ended') as string,
	});
});
