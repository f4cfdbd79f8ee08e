import { readDataFile } from './read/data-files.ts';
import { readYaml } from './read/front-matter.ts';
import { forPeople } from './read/problem.ts';
import { checkShape } from './read/shape.ts';
import { siteSchema, type SiteData } from './site-schema.ts';

/** Where a copy of the book says what it calls itself. */
export const siteFile = 'content/site.yaml';

/** Reads what the copy in a project calls itself. Throws with every problem and its place. */
export function readSite(root = '.'): SiteData {
	const frontMatter = readDataFile(root, siteFile)?.frontMatter ?? readYaml(siteFile, '');
	const problems = [...frontMatter.problems, ...checkShape(siteFile, frontMatter, siteSchema)];
	if (problems.length > 0) throw new Error(`\n${problems.map(forPeople).join('\n')}\n`);
	return siteSchema.parse(frontMatter.data);
}
