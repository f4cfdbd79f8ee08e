import type { PlainAnswers } from '../engine/guide/answers.ts';
import type { Model } from '../engine/guide/model.ts';

/** What the guide knows: the model and where things are. */
export interface GuideData {
	readonly model: Model;
	/** Put before the addresses of the book’s pages; ends in a slash. */
	readonly base: string;
	/** The address of the guide and of the schema of JSON records. */
	readonly home: string;
	readonly schema: string;
	/** What an edition answers for its people beforehand, in the form of case studies. */
	readonly preset?: PlainAnswers;
}

/** Fetches all of it. The offline copy says itself where the guide and the schema stand. */
export async function fetchData(source: string): Promise<GuideData> {
	const response = await fetch(source);
	const data = (await response.json()) as Omit<GuideData, 'home' | 'schema'> & Partial<GuideData>;
	// Reading so much is a task of its own: a slow phone answers its reader before the next one.
	await new Promise((resolve) => setTimeout(resolve));
	const at = (path: string) => new URL(`${data.base}guide/${path}`, location.href).href;
	return { home: at(''), schema: at('record.schema.json'), ...data };
}

/** What only the book’s pages show of a priority. */
const unshown = {
	summary: '',
	protects: '',
	test: '',
	mapsTo: [],
	measures: [],
};

/** The model without what only the book’s pages show. */
export function slim(model: Model): Model {
	return {
		...model,
		priorities: model.priorities.map((priority) => ({ ...priority, ...unshown })),
		questions: model.questions.map((question) => ({
			...question,
			options: question.options.map(({ said, ...option }) => option),
		})),
		guardRails: model.guardRails.map((rail) => ({ ...rail, summary: '' })),
		practices: model.practices.map((practice) => ({ ...practice, taxes: [] })),
	};
}

const blank = {
	...unshown,
	nearest: { priority: '', rule: '' },
	title: '',
	scenario: { source: '', stimulus: '', artefact: '', environment: '', response: '', measure: '' },
	whenFirst: { cadence: '', rollout: '', tests: '', watch: '', onCall: '', skip: '' },
	changes: [],
};

/** As much of the model as the first step shows: its question, and names. They stand in the page, the rest is fetched. */
export function namesIn({ version, priorities, questions }: Model): Model {
	return {
		version,
		priorities: priorities.map(({ id, name }) => ({ ...blank, id, name })),
		questions: questions.map((question, at) =>
			at
				? { ...question, title: '', why: '', where: '', options: [] }
				: { ...question, options: question.options.map((option) => ({ ...option, pushes: [] })) },
		),
		guardRails: [],
		practices: [],
		tensions: [],
	};
}
