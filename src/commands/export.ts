// `npm run export`, after a build: the PDF edition, then this, the offline copy as a zip, into `dist/`.
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { compress } from '../export/compress.ts';
import { linkCopy } from '../offline/link-copy.ts';
import { makeOffline } from '../offline/offline.ts';
import { putWhole } from '../print/pdf/put.ts';
import { StageFailure, tellStages } from '../print/pdf/stages.ts';

const dist = process.env['DIST'] ?? 'dist';

try {
	const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
	const isQuiet = values.json || !process.stdout.isTTY;
	const stages = tellStages((line) => void (isQuiet || console.log(line)));
	const began = performance.now();
	const made = await makeOffline(dist, stages);
	await stages.run('link', async () => {
		const facts = { ...made, file: basename(made.file) };
		await putWhole(join(dist, 'offline.json'), `${JSON.stringify(facts)}\n`);
		stages.note(`${await linkCopy(dist, { name: facts.file, ...facts })} pages`);
		// What hosts send compressed would else still be the pages without the link.
		compress(dist);
	});
	const seconds = Number(((performance.now() - began) / 1000).toFixed(1));
	console.log(
		values.json
			? JSON.stringify({ ...made, seconds, stages: stages.times })
			: `${made.file}: ${made.pages} pages, ${made.files} files, ${(made.bytes / 1e6).toFixed(1)} MB, ${seconds} s.`,
	);
} catch (problem) {
	const stage = problem instanceof StageFailure ? problem.stage : 'start';
	const words = problem instanceof Error ? problem.message : String(problem);
	if (process.argv.includes('--json'))
		console.log(JSON.stringify({ failed: stage, problem: words }));
	else
		console.error(
			`The offline copy was not made; the last one is still in place.\nStage: ${stage}\n${words}`,
		);
	process.exitCode = 1;
}
