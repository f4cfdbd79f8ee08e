import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { sourceSchema, tensionSchema, termSchema } from './model/data-schemas.ts';
import { pageSchemas } from './model/schemas.ts';
import { trialSchema } from './model/trial-schema.ts';

const pages = (folder: string) => glob({ pattern: '*.mdx', base: `./content/${folder}` });
const data = (folder: string) => glob({ pattern: '*.yaml', base: `./content/${folder}` });

/** A collection for each folder of `content/`. They are spelt out, so that each keeps its own type. */
export const collections = {
	start: defineCollection({ loader: pages('start'), schema: pageSchemas.start }),
	principle: defineCollection({ loader: pages('principle'), schema: pageSchemas.principle }),
	'case-studies': defineCollection({
		loader: pages('case-studies'),
		schema: pageSchemas['case-studies'],
	}),
	'decision-trees': defineCollection({
		loader: pages('decision-trees'),
		schema: pageSchemas['decision-trees'],
	}),
	questions: defineCollection({ loader: pages('questions'), schema: pageSchemas.questions }),
	'guard-rails': defineCollection({
		loader: pages('guard-rails'),
		schema: pageSchemas['guard-rails'],
	}),
	priorities: defineCollection({ loader: pages('priorities'), schema: pageSchemas.priorities }),
	practices: defineCollection({ loader: pages('practices'), schema: pageSchemas.practices }),
	team: defineCollection({ loader: pages('team'), schema: pageSchemas.team }),
	writing: defineCollection({ loader: pages('writing'), schema: pageSchemas.writing }),
	sources: defineCollection({ loader: data('sources'), schema: sourceSchema }),
	glossary: defineCollection({ loader: data('glossary'), schema: termSchema }),
	tensions: defineCollection({ loader: data('tensions'), schema: tensionSchema }),
	trials: defineCollection({ loader: data('trials'), schema: trialSchema }),
};
