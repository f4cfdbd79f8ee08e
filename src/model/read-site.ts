import { readFileSync } from 'node:fs';
import { readYaml } from './read/front-matter.ts';
import { forPeople } from './read/problem.ts';
import { checkShape } from './read/shape.ts';
import { siteSchema, type SiteData } from './site-schema.ts';

/** Where an edition says what it calls itself. */
export const siteFile = 'content/site.yaml';

/**
 * Reads what this edition calls itself; a file that is not there says nothing, and the book’s own
 * words hold. Throws with every problem and its place where the file does not fit.
 */
export function readSite(file = siteFile): SiteData {
	const frontMatter = readYaml(file, textOf(file));
	const problems = [...frontMatter.problems, ...checkShape(file, frontMatter, siteSchema)];
	if (problems.length > 0) throw new Error(`\n${problems.map(forPeople).join('\n')}\n`);
	return siteSchema.parse(frontMatter.data);
}

function textOf(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
		throw error;
	}
}
