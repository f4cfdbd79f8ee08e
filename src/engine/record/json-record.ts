import type { Advice } from '../guide/advice.ts';
import type { IgnoredList } from './ignored.ts';
import { savedAdvice, type Details, type Reopened } from './saved-advice.ts';
import type { Model } from '../guide/model.ts';
import type { Purpose } from '../guide/purpose.ts';
import { readSavedAdvice } from './read-saved-advice.ts';

/** The record as JSON; `schema` is the address of the published schema, where it is known. */
export function writeJson(
	advice: Advice,
	purpose: Purpose,
	details: Details,
	schema: string,
): string {
	return `${JSON.stringify({ ...(schema && { $schema: schema }), ...savedAdvice(advice, purpose, details) }, null, '\t')}\n`;
}

/** Reads a JSON record back. Never throws, and lists whatever it leaves aside. */
export function readJson(model: Model, text: string): Reopened {
	return readSavedAdvice(model, text, parsed);
}

function parsed(text: string, list: IgnoredList): unknown {
	try {
		const data: unknown = JSON.parse(text);
		for (const key of doubledKeys(text)) list.ignore('duplicate-key', key);
		return data;
	} catch {
		return undefined;
	}
}

/** Keys that stand twice in one object of sound JSON, of which the parser keeps the last without a word. */
function doubledKeys(text: string): string[] {
	const open: Set<unknown>[] = [];
	const doubled: string[] = [];
	for (const [token, string, colon] of text.matchAll(/("(?:\\.|[^"\\])*")(\s*:)?|[{}]/g)) {
		if (token === '{') open.push(new Set());
		if (token === '}') open.pop();
		if (!string || !colon) continue;
		const key = JSON.parse(string) as string;
		if (open.at(-1)?.has(key)) doubled.push(key);
		open.at(-1)?.add(key);
	}
	return doubled;
}
