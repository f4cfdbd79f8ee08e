import type { APIRoute } from 'astro';
import { at } from '../../components/site/at.ts';
import { slim } from '../../guide/data.ts';
import { site as edition } from '../../model/site.ts';
import { skillFiles, skillName, zipped } from '../../skill/folder.ts';
import { readEdition } from '../_edition.ts';
import { readModel } from '../_model.ts';
import { once } from '../_once.ts';

/** Where the site will stand, where the build was told; the machine it was built on helps nobody. */
const origin = process.env['SITE_URL'] ?? '';
const home =
	origin && new URL(origin).hostname !== 'localhost' ? new URL(at('/'), origin).href : '';

const readFolder = once(async () =>
	skillFiles({ model: slim(await readModel()), preset: edition.preset, home }),
);

/** The guide as a skill for coding agents: a folder, file by file, and the same as a zip. */
export const getStaticPaths = async () => [
	...Object.keys(await readFolder()).map((name) => ({
		params: { file: `${skillName}/${name}` },
		props: { name },
	})),
	{ params: { file: `${skillName}.zip` }, props: {} },
];

export const GET: APIRoute<{ name?: string }> = async ({ props: { name } }) => {
	const files = await readFolder();
	if (name !== undefined) return new Response(files[name]);
	const { date } = await readEdition();
	return new Response(zipped(files, date).slice());
};
