import { getCollection } from 'astro:content';
import type { Model } from '../engine/model.ts';
import { modelOf } from '../playbook/model.ts';

let model: Promise<Model> | undefined;

/** The engine’s model, read once for a build. */
export function readModel(): Promise<Model> {
	model ??= read();
	return model;
}

async function read(): Promise<Model> {
	return modelOf({
		questions: await getCollection('questions'),
		priorities: await getCollection('priorities'),
		practices: await getCollection('practices'),
		guardRails: await getCollection('guard-rails'),
		tensions: await getCollection('tensions'),
	});
}
