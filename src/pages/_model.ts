import type { Model } from '../engine/guide/model.ts';
import { modelOf } from '../model/guide-model.ts';
import { collected } from './_collected.ts';

let model: Promise<Model> | undefined;

/** The engine’s model, read once for a build. */
export function readModel(): Promise<Model> {
	model ??= read();
	return model;
}

async function read(): Promise<Model> {
	return modelOf({
		questions: await collected('questions'),
		priorities: await collected('priorities'),
		practices: await collected('practices'),
		guardRails: await collected('guard-rails'),
		tensions: await collected('tensions'),
	});
}
