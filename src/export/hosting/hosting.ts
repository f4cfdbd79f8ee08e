import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readIndex } from '../site-index.ts';
import { headersFile } from './headers-file.ts';
import { nginxConfig } from './nginx.ts';
import { policyOf } from './policy.ts';
import { containerFile, pagesWorkflow } from './recipes.ts';
import { speculationFile, speculationRules } from './speculation.ts';

/** Who may show pages in a frame, as `frame-ancestors` says it. */
export interface Ancestors {
	embed: string;
	elsewhere: string;
}

/**
 * Writes what hosts need into a built site: `_headers` (Netlify, Cloudflare Pages) and, in
 * `hosting/`, `nginx.conf`, `Containerfile` and a workflow for GitHub Pages; and the rules by which
 * pages are fetched ahead. All of it holds the base that the site was built for. `pages` are the
 * files of all pages, where they are known.
 */
export async function writeHosting(
	dist: string,
	ancestors: Ancestors,
	pages?: Iterable<string>,
): Promise<void> {
	const base = new URL((await readIndex(dist)).home).pathname;
	const policy = policyOf(dist, pages);
	const top = (await readdir(dist)).toSorted();
	const hosting = join(dist, 'hosting');
	await mkdir(hosting, { recursive: true });
	await writeFile(join(dist, '_headers'), headersFile({ base, top, policy, ancestors }));
	await writeFile(join(dist, speculationFile), speculationRules(base));
	await writeFile(join(hosting, 'nginx.conf'), nginxConfig({ base, policy, ancestors }));
	await writeFile(join(hosting, 'Containerfile'), containerFile(base));
	await writeFile(join(hosting, 'github-pages.yml'), pagesWorkflow);
}
