import type { Model } from '../engine/guide/model.ts';
import type { Purpose } from '../engine/guide/purpose.ts';
import type { RecordWords } from '../engine/record/record-words.ts';
import type { IgnoredWords } from './ignored-words.ts';
import type { Words } from './words.ts';

/** What the guide fetches once: the model, its own words and where things are. */
export interface GuideData {
	readonly model: Model;
	readonly words: Words;
	/** The fixed words of a record. */
	readonly record: RecordWords;
	/** What is said about what was ignored. */
	readonly ignored: IgnoredWords;
	/** Put before the addresses of the book’s pages; ends in a slash. */
	readonly base: string;
	/** The address of the guide and of the schema of JSON records. */
	readonly home: string;
	readonly schema: string;
	/** Purposes of cases, as examples. */
	readonly examples: readonly { readonly title: string; readonly purpose: Purpose }[];
}

/** The model without what only the book’s pages show. */
export function slim(model: Model): Model {
	return {
		...model,
		priorities: model.priorities.map((priority) => ({
			...priority,
			summary: '',
			protects: '',
			test: '',
			mapsTo: [],
			nearest: { priority: '', rule: '' },
			measures: [],
		})),
		guardRails: model.guardRails.map((rail) => ({ ...rail, summary: '' })),
		practices: model.practices.map((practice) => ({ ...practice, taxes: [] })),
	};
}
