import { getCollection } from 'astro:content';
import { modelOf } from '../model/guide-model.ts';
import { site } from '../model/site.ts';
import { once } from './_once.ts';

/** The engine’s model. */
export const readModel = once(async () =>
	modelOf({
		version: site.version,
		questions: await getCollection('questions'),
		priorities: await getCollection('priorities'),
		practices: await getCollection('practices'),
		guardRails: await getCollection('guard-rails'),
		tensions: await getCollection('tensions'),
	}),
);
