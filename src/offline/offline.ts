import { join } from 'node:path';
import { slug } from 'github-slugger';
import type { Download } from '../export/link-downloads.ts';
import { readIndex } from '../export/site-index.ts';
import type { Stages } from '../export/stages.ts';
import { ensureWritable, writeWhole } from '../export/whole-file.ts';
import { archive } from './archive.ts';
import { copySite } from './copy.ts';

/**
 * Makes the offline copy of a built site: a zip beside it whose pages open by double click. It is
 * written whole or not at all.
 */
export async function makeOffline(
	dist: string,
	stages: Stages,
): Promise<Download & { files: number }> {
	const index = await stages.run('site', () => readIndex(dist));
	const folder = slug(index.title);
	const file = join(dist, `${folder}-offline.zip`);
	await stages.run('folder', () => ensureWritable(file));
	const { files, pages } = await stages.run('pages', () => copySite(dist, index));
	const bytes = await stages.run('zip', () => archive(folder, files, index.updated));
	await stages.run('write', () => writeWhole(file, bytes));
	return { file, date: index.updated, pages, files: files.size, bytes: bytes.length };
}
