import type { Advice } from '../guide/advice.ts';
import { keep, type Details, type Reopened } from './kept.ts';
import type { Model } from '../guide/model.ts';
import type { Purpose } from '../guide/purpose.ts';
import { readKept } from './read-kept.ts';

/** The record as JSON; `schema` is the address of the published schema. */
export function writeJson(
	advice: Advice,
	purpose: Purpose,
	details: Details,
	schema: string,
): string {
	return `${JSON.stringify({ $schema: schema, ...keep(advice, purpose, details) }, null, '\t')}\n`;
}

/** Reads a JSON record back. Never throws; whatever is left aside is told. */
export function readJson(model: Model, text: string): Reopened {
	return readKept(model, text, parsed);
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
