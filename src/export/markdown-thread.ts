// The thread in which a build writes the pages as Markdown, beside its other stages.
import { workerData } from 'node:worker_threads';
import { writeMarkdown } from './markdown.ts';

await writeMarkdown(String(workerData));
