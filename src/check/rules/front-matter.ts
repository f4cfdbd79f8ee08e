import type { z } from 'astro/zod';
import type { DataFile } from '../../model/read/data-files.ts';
import { checkShape } from '../../model/read/shape.ts';
import { sourceSchema, tensionSchema, termSchema } from '../../model/data-schemas.ts';
import { pageSchemas } from '../../model/schemas.ts';
import { trialSchema } from '../../model/trial-schema.ts';
import { siteSchema } from '../../model/site-schema.ts';
import type { Problem } from '../problem.ts';
import type { Book } from '../read/book.ts';

/** What was wrong while files were read, and front matter and data that do not fit their kind. */
export function findReadingProblems(book: Book): Problem[] {
	const { documents, sources, tensions, glossary, trials, site } = book;
	return [
		...documents.flatMap((page) => [...page.traps, ...checkFile(page, pageSchemas[page.kind])]),
		...sources.flatMap((file) => checkFile(file, sourceSchema)),
		...tensions.flatMap((file) => checkFile(file, tensionSchema)),
		...glossary.flatMap((file) => checkFile(file, termSchema)),
		...trials.flatMap((file) => checkFile(file, trialSchema)),
		...(site ? checkFile(site, siteSchema) : []),
	];
}

type Read = Pick<DataFile, 'file' | 'frontMatter'> & { problems?: Problem[] };

function checkFile({ file, frontMatter, problems }: Read, schema: z.ZodType): Problem[] {
	return [...(problems ?? frontMatter.problems), ...checkShape(file, frontMatter, schema)];
}
