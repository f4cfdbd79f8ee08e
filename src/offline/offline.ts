import { join } from 'node:path';
import GithubSlugger from 'github-slugger';
import { mustBeWritable, putWhole } from '../print/pdf/put.ts';
import type { Stages } from '../print/pdf/stages.ts';
import { readIndex } from '../export/site-index.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { archive } from './archive.ts';
import { copySite, dayInWords } from './copy.ts';

/** The zip that was made. */
export interface MadeCopy {
	file: string;
	/** The day of the edition, `2026-11-23`, and in words. */
	date: string;
	day: string;
	pages: number;
	files: number;
	bytes: number;
}

/**
 * Makes the offline copy of a built site: a zip beside it whose pages open by double click. It is
 * written whole or not at all.
 */
export async function makeOffline(dist: string, stages: Stages): Promise<MadeCopy> {
	const index = await stages.run('site', () => indexOf(dist));
	const folder = new GithubSlugger().slug(index.title);
	const file = join(dist, `${folder}-offline.zip`);
	await stages.run('folder', () => mustBeWritable(file));
	const { files, pages } = await stages.run('pages', async () => {
		const copy = await copySite(dist, index);
		stages.note(`${copy.pages} pages`);
		return copy;
	});
	const bytes = await stages.run('zip', () => {
		const zip = archive(folder, files, index.updated);
		stages.note(`${files.size} files`);
		return zip;
	});
	await stages.run('write', () => putWhole(file, bytes));
	const { updated: date } = index;
	return { file, date, day: dayInWords(index), pages, files: files.size, bytes: bytes.length };
}

async function indexOf(dist: string): Promise<Catalogue> {
	try {
		return await readIndex(dist);
	} catch (cause) {
		throw new Error(`${dist}/ holds no built site. Run \`npm run build\` first.`, { cause });
	}
}
