import { shop } from '../engine/fixtures.ts';
import { recordWords } from '../engine/record-words.ts';
import type { GuideData } from './data.ts';
import { ignoredWords } from './ignored-words.ts';
import { words } from './words.ts';

/** The guide’s data around the engine’s small example, for tests. */
export const shopData: GuideData = {
	model: shop,
	words,
	record: recordWords,
	ignored: ignoredWords(),
	base: '/',
	home: 'https://example.org/guide/',
	schema: 'https://example.org/guide/record.schema.json',
	examples: [],
};
