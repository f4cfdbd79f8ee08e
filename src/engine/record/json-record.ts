import type { Advice } from '../guide/advice.ts';
import { savedAdvice, type Details, type Reopened } from './saved-advice.ts';
import type { Model } from '../guide/model.ts';
import type { Purpose } from '../guide/purpose.ts';
import { readSavedAdvice } from './read-saved-advice.ts';

/** The record as JSON; `schema` is the address of the published schema. */
export function writeJson(
	advice: Advice,
	purpose: Purpose,
	details: Details,
	schema: string,
): string {
	return `${JSON.stringify({ $schema: schema, ...savedAdvice(advice, purpose, details) }, null, '\t')}\n`;
}

/** Reads a JSON record back. Never throws, and lists whatever it leaves aside. */
export function readJson(model: Model, text: string): Reopened {
	return readSavedAdvice(model, text, parsed);
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
