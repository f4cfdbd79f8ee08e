import type { Model } from '../engine/guide/model.ts';
import { reopen, type Brought } from '../engine/record/reopen.ts';
import { readYaml } from './yaml.ts';

/** Reads what was pasted or dropped. Only who brings something fetches this, and the reader of YAML with it. */
export function readBrought(model: Model, text: string): Brought {
	return reopen(model, text, readYaml);
}
