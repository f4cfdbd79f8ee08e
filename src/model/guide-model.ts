import type {
	GuardRail,
	Hold,
	Model,
	Practice,
	Priority,
	Question,
	Tension,
} from '../engine/guide/model.ts';
import { topics } from './schemas.ts';
import type {
	GuardRailData,
	PracticeData,
	PriorityData,
	QuestionData,
	TensionData,
} from './schemas.ts';

/** The edition of what the guide knows; raised when an answer would rank differently than before. */
export const contentVersion = '1.0';

/** One file of content: its id and its checked front matter. */
export interface Item<Data> {
	id: string;
	data: Data;
}

/** The files that the guide is made of. */
export interface ModelFiles {
	questions: Item<QuestionData>[];
	priorities: Item<PriorityData>[];
	practices: Item<PracticeData>[];
	guardRails: Item<GuardRailData>[];
	tensions: Item<TensionData>[];
}

/** Makes the engine’s model of the checked front matter, in the order of the book. */
export function modelOf(files: ModelFiles): Model {
	return {
		version: contentVersion,
		questions: inOrder(files.questions).map(questionOf),
		priorities: inOrder(files.priorities).map(priorityOf),
		practices: inOrder(files.practices)
			.toSorted((a, b) => topics.indexOf(a.data.topic) - topics.indexOf(b.data.topic))
			.map(practiceOf),
		guardRails: inOrder(files.guardRails).map(guardRailOf),
		tensions: files.tensions.toSorted(byId).map(tensionOf),
	};
}

function questionOf({ id, data }: Item<QuestionData>): Question {
	const { title, name, choose, scale, why, where, options, formerly } = data;
	return defined({
		id,
		title,
		name,
		choose,
		scale,
		why,
		where,
		options: options.map((option) => defined(option)),
		formerly,
	});
}

function priorityOf({ id, data }: Item<PriorityData>): Priority {
	const { title, name, summary, protects, test, nearest, measures, scenario, changes } = data;
	const { 'on-call': onCall, ...whenFirst } = data['when-first'];
	return defined({
		id,
		title,
		name,
		summary,
		protects,
		test,
		mapsTo: data['maps-to'],
		nearest,
		measures,
		scenario,
		whenFirst: { ...whenFirst, onCall },
		changes,
		formerly: data.formerly,
	});
}

function practiceOf({ id, data }: Item<PracticeData>): Practice {
	const { title, summary, topic, serves, taxes } = data;
	return {
		id,
		title,
		summary,
		topic,
		serves,
		taxes,
		advise: data.advise.map((rule) => defined(rule)),
		leaveOut: data['leave-out'].map((rule) => defined(rule)),
	};
}

function guardRailOf({ id, data }: Item<GuardRailData>): GuardRail {
	const {
		title,
		summary,
		rule,
		raised,
		always,
		holds = [],
		advises = [],
		asks = [],
		source,
	} = data;
	return defined({
		id,
		title,
		summary,
		rule,
		raised,
		always,
		engine: data.engine,
		holds: holds.map((hold) => defined(hold) as Hold),
		advises,
		asks,
		source,
	});
}

function tensionOf({ id, data }: Item<TensionData>): Tension {
	return { id, ...data };
}

function inOrder<Data extends { order?: number | undefined }>(items: Item<Data>[]): Item<Data>[] {
	return items.toSorted((a, b) => (a.data.order ?? 1e6) - (b.data.order ?? 1e6) || byId(a, b));
}

function byId(a: { id: string }, b: { id: string }): number {
	return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The same without keys that hold nothing, so that optional stays absent. */
function defined<T extends object>(given: T): { [K in keyof T]: Exclude<T[K], undefined> } {
	return Object.fromEntries(
		Object.entries(given).filter(([, value]) => value !== undefined),
	) as never;
}
