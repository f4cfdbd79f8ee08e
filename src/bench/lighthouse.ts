import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../browser/find.ts';
import { serveBuilt } from '../hosting/server.ts';
import { run } from './run.ts';

const version = '13.5.0';

/** What Lighthouse says of a page on a phone: its four marks, and what took marks off. */
export interface Marks {
	page: string;
	performance: number;
	accessibility: number;
	practices: number;
	search: number;
	/** Ids of audits below full marks that count. */
	short: string[];
}

interface Report {
	categories: Record<
		string,
		{ score: number | null; auditRefs: { id: string; weight: number }[] } | undefined
	>;
	audits: Record<string, { score: number | null } | undefined>;
}

/**
 * Runs Lighthouse, with its own settings for a phone, on pages of a built site served with its own
 * headers. Lighthouse is no package of this project: npm brings it into a folder of its own, which
 * is removed afterwards.
 */
export async function marksOf(dist: string, pages: readonly string[]): Promise<Marks[]> {
	const folder = await mkdtemp(join(tmpdir(), 'playbook-lighthouse-'));
	const { executablePath, args, env } = await findBrowser();
	const site = await serveBuilt(dist, '/', 0);
	try {
		await writeFile(join(folder, 'package.json'), '{ "private": true }');
		await run('npm', ['install', '--ignore-scripts', `lighthouse@${version}`], folder);
		const found: Marks[] = [];
		for (const page of pages) {
			await run(
				process.execPath,
				[
					'node_modules/lighthouse/cli/index.js',
					site.home + page,
					'--quiet',
					'--output=json',
					'--output-path=report.json',
					`--chrome-flags=--headless=new ${args.join(' ')}`,
				],
				folder,
				{ CHROME_PATH: executablePath, ...env },
			);
			const report = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')) as Report;
			found.push(marks(page || 'home', report));
		}
		return found;
	} finally {
		await site.close();
		await rm(folder, { recursive: true, force: true });
	}
}

function marks(page: string, { categories, audits }: Report): Marks {
	const mark = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
	const short = Object.values(categories).flatMap((category) =>
		(category?.auditRefs ?? []).flatMap(({ id, weight }) =>
			weight > 0 && (audits[id]?.score ?? 1) < 1 ? [id] : [],
		),
	);
	return {
		page,
		performance: mark('performance'),
		accessibility: mark('accessibility'),
		practices: mark('best-practices'),
		search: mark('seo'),
		short,
	};
}
