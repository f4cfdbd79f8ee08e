import type { Model } from '../guide/model.ts';
import { readFrontMatter, type YamlReader } from './read-front-matter.ts';
import { readSavedAdvice } from './read-saved-advice.ts';
import type { Reopened } from './saved-advice.ts';

/** Reads back what `writeRecord` wrote. Never throws, and lists whatever it leaves aside. */
export function readRecord(model: Model, text: string, readYaml: YamlReader): Reopened {
	return readSavedAdvice(model, text, (all, list) => readFrontMatter(all, list, readYaml));
}
