import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = await readFile(
	createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
	'utf8',
);

/** What axe finds wrong on the page as it stands: rule, help and the first place, a line each. */
export async function axeFaults(page: Page): Promise<string[]> {
	await page.evaluate(source);
	return page.evaluate(async () => {
		const { axe } = window as unknown as {
			axe: {
				run(): Promise<{
					violations: { id: string; help: string; nodes: { target: string[]; html: string }[] }[];
				}>;
			};
		};
		const { violations } = await axe.run();
		return violations.map(
			({ id, help, nodes }) =>
				`${id}: ${help} (${nodes.length}) ${nodes[0]?.target.join(' ')} ${nodes[0]?.html.slice(0, 160)}`,
		);
	});
}
