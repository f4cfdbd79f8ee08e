import type { Model } from '../guide/model.ts';
import { readJson } from './json-record.ts';
import type { Reopened } from './saved-advice.ts';
import { readLink } from './link.ts';
import { readRecord } from './record.ts';

/** Opens whatever a reader pastes or drops: a Markdown record, a JSON record or a link. */
export function reopen(model: Model, text: string): Reopened {
	const start = text.trimStart().slice(0, 3);
	if (start.startsWith('{')) return readJson(model, text);
	if (start === '---' || text.trim().includes('\n')) return readRecord(model, text.trimStart());
	return readLink(model, text.trim());
}

/** Whether something read holds anything worth opening: an answer, a purpose or a note. */
export function holdsAnything({ answers, purpose, details }: Reopened): boolean {
	return Object.keys({ ...answers, ...purpose, ...details.notes }).length > 0;
}
