import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readCatalogue } from './_catalogue.ts';

/** Which edition of the book a build makes, and of what date. */
export interface Edition {
	/** From version control, such as `1.2-3-gab12cd` or `ab12cd`; without it the package’s version. */
	name: string;
	/** The last day on which a page was added or changed; `SOURCE_DATE_EPOCH` overrules it. */
	date: Date;
}

/** Reads the edition from version control and its date from the content, never from the clock. */
export async function readEdition(): Promise<Edition> {
	const epoch = process.env['SOURCE_DATE_EPOCH'];
	const date = new Date(epoch ? Number(epoch) * 1000 : (await readCatalogue()).updated);
	if (Number.isNaN(date.getTime())) {
		throw new Error(`SOURCE_DATE_EPOCH is “${epoch}”; it must be a number of seconds since 1970.`);
	}
	return { name: describedCommit() ?? packageVersion(), date };
}

function describedCommit(): string | undefined {
	try {
		const command = ['describe', '--tags', '--always', '--dirty'];
		return execFileSync('git', command, { encoding: 'utf8', stdio: 'pipe' }).trim() || undefined;
	} catch {
		return undefined;
	}
}

function packageVersion(): string {
	return (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;
}
