// The last step of `npm run export`: the offline copy of what is built, as a zip, into `dist/`.
import { parseArgs } from 'node:util';
import { compress } from '../export/compress.ts';
import { publishDownload } from '../export/link-downloads.ts';
import { makeEdition } from '../export/stages.ts';
import { makeOffline } from '../offline/offline.ts';

const dist = process.env['DIST'] ?? 'dist';

await makeEdition('The offline copy', async (stages) => {
	parseArgs({ options: { json: { type: 'boolean' } } });
	const made = await makeOffline(dist, stages);
	await stages.run('link', () => publishDownload(dist, 'offline.json', made));
	await stages.run('compress', () => compress(dist));
	return made;
});
