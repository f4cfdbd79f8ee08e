// `npm run pdf`: the PDF of what is built, into `dist/`; `-- --pocket` for the pocket
// PDF, `-- --only case-studies/checkout-page` for one chapter.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compress } from '../export/compress.ts';
import { publishDownload } from '../export/link-downloads.ts';
import { makeEdition } from '../export/stages.ts';
import { makePdf } from '../print/pdf/make.ts';

const dist = process.env['DIST'] ?? 'dist';

await makeEdition('The PDF', async (stages) => {
	const { values } = parseArgs({
		options: { only: { type: 'string' }, json: { type: 'boolean' }, pocket: { type: 'boolean' } },
	});
	if (!process.env['DIST'] && !existsSync(dist))
		await stages.run('build', () => execFileSync(process.execPath, ['src/commands/build.ts']));
	const only = values.only?.replace(/^\/|\/$|\.mdx$/g, '');
	const made = await makePdf(dist, only, stages, values.pocket);
	if (only) return made;
	await stages.run('link', () =>
		publishDownload(dist, values.pocket ? 'pocket.json' : 'pdf.json', made),
	);
	await stages.run('compress', () => compress(dist));
	return made;
});
