// `npm run pdf`: the PDF edition of what is built, into `dist/`; `-- --only case-studies/checkout-page` for one chapter.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { compress } from '../export/compress.ts';
import { linkSite } from '../print/pdf/link-site.ts';
import { makePdf } from '../print/pdf/make.ts';
import { putWhole } from '../print/pdf/put.ts';
import { StageFailure, tellStages } from '../print/pdf/stages.ts';

// What is new would be let grow before it is looked through: a tenth faster, and a tenth more memory.
setFlagsFromString('--semi-space-growth-factor=1');
const dist = process.env['DIST'] ?? 'dist';

try {
	const { values } = parseArgs({
		options: { only: { type: 'string' }, json: { type: 'boolean', default: false } },
	});
	const isQuiet = values.json || !process.stdout.isTTY;
	const stages = tellStages((line) => void (isQuiet || console.log(line)));
	const began = performance.now();
	// In a process of its own: what a build takes in memory is not there while the book is printed.
	if (!process.env['DIST'] && !existsSync(dist))
		await stages.run('build', async () => {
			await promisify(execFile)(process.execPath, ['src/commands/build.ts']);
		});
	const made = await makePdf(dist, values.only?.replace(/^\/|\/$|\.mdx$/g, ''), stages);
	if (!values.only) {
		const facts = {
			file: basename(made.file),
			pages: made.pages,
			bytes: made.bytes,
			date: made.date,
		};
		await stages.run('link', async () => {
			await putWhole(join(dist, 'pdf.json'), `${JSON.stringify(facts)}\n`);
			await linkSite(dist, { name: facts.file, ...facts });
			// What hosts send compressed would else still lead to the book without the PDF.
			compress(dist);
		});
	}
	const seconds = Number(((performance.now() - began) / 1000).toFixed(1));
	console.log(
		values.json
			? JSON.stringify({ ...made, seconds, stages: stages.times })
			: `${made.file}: ${made.pages} pages, ${sizeOf(made.bytes)}, ${seconds} s.`,
	);
} catch (problem) {
	const stage = problem instanceof StageFailure ? problem.stage : 'start';
	const words = problem instanceof Error ? problem.message : String(problem);
	if (process.argv.includes('--json'))
		console.log(JSON.stringify({ failed: stage, problem: words }));
	else
		console.error(
			`The PDF was not made; the last one is still in place.\nStage: ${stage}\n${words}`,
		);
	process.exitCode = 1;
}

function sizeOf(bytes: number): string {
	return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
