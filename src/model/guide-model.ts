import type { Model } from '../engine/guide/model.ts';
import type { TensionData } from './data-schemas.ts';
import { compareText } from './reading-order.ts';
import { topics } from './schemas.ts';
import type { GuardRailData, PracticeData, PriorityData, QuestionData } from './schemas.ts';

/** One file of content: its id and its checked front matter. */
export interface Item<Data> {
	id: string;
	data: Data;
}

/** What the guide is made of: the edition’s number, and its files. */
export interface ModelFiles {
	version: string;
	questions: Item<QuestionData>[];
	priorities: Item<PriorityData>[];
	practices: Item<PracticeData>[];
	guardRails: Item<GuardRailData>[];
	tensions: Item<TensionData>[];
}

/** Makes the engine’s model of the checked front matter, in the order of the book. */
export function modelOf(files: ModelFiles): Model {
	return {
		version: files.version,
		questions: inOrder(files.questions)
			.map(thingOf)
			.map(({ summary, ...question }) => question),
		// A priority has one name, everywhere: the title of its page.
		priorities: inOrder(files.priorities).map((file) => ({
			...thingOf(file),
			name: file.data.title,
		})),
		practices: inOrder(files.practices)
			.toSorted((a, b) => topics.indexOf(a.data.topic) - topics.indexOf(b.data.topic))
			.map(thingOf),
		guardRails: inOrder(files.guardRails).map(thingOf),
		tensions: files.tensions.toSorted(byId).map(({ id, data }) => ({ id, ...data })),
	};
}

interface PageFacts {
	added: Date;
	updated?: Date;
	order?: number;
	aliases?: string[];
	exceptionalLength?: string;
}

/** What a file says of its thing, without what it says of its page. */
function thingOf<Data extends PageFacts>({ id, data }: Item<Data>) {
	const { added, updated, order, aliases, exceptionalLength, ...thing } = data;
	return { id, ...thing };
}

function inOrder<Data extends PageFacts>(items: Item<Data>[]): Item<Data>[] {
	return items.toSorted((a, b) => (a.data.order ?? 1e6) - (b.data.order ?? 1e6) || byId(a, b));
}

function byId(a: { id: string }, b: { id: string }): number {
	return compareText(a.id, b.id);
}
