import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = await readFile(
	createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
	'utf8',
);

/** Axe leaves it out unless it is asked for, though WCAG 2.2 AA has it. */
const rules = { 'target-size': { enabled: true } };

/** What axe finds wrong on the page as it stands: rule, help and the first place, a line each. */
export async function axeFaults(page: Page): Promise<string[]> {
	// Reading axe takes as long as asking it: once for each page that was loaded.
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
	return page.evaluate(async (rules) => {
		const { axe } = window as unknown as {
			axe: {
				run(options: { resultTypes: string[]; rules: object }): Promise<{
					violations: { id: string; help: string; nodes: { target: string[]; html: string }[] }[];
				}>;
			};
		};
		const { violations } = await axe.run({ resultTypes: ['violations'], rules });
		return violations.map(
			({ id, help, nodes }) =>
				`${id}: ${help} (${nodes.length}) ${nodes[0]?.target.join(' ')} ${nodes[0]?.html.slice(0, 160)}`,
		);
	}, rules);
}
