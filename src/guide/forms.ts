import { agentsSection } from '../engine/record/agents-section.ts';
import { commentPassage, decisionPassage } from '../engine/record/decision-passage.ts';
import { writeJson } from '../engine/record/json-record.ts';
import { asMarkdown, asWikiMarkup, type Block } from '../engine/record/passage.ts';
import { writeRecord } from '../engine/record/record.ts';
import { issueTable, taskList } from '../engine/record/tasks.ts';
import { decisionForm, type Decided } from './decision-form.ts';
import * as w from './form-words.ts';

/** A form in which a decision is taken along. */
export interface Form {
	readonly words: w.FormWords;
	text(): string;
	/** The same as rich text, where an editor takes it. */
	html?(): string;
	readonly file?: { readonly name: string; text(): string };
}

/** What is taken along. */
export interface Taken extends Decided {
	/** The address of the schema of JSON records. */
	readonly schema: string;
}

/** Every form but print, the most wanted first. What is taken is looked at when a form is written. */
export function formsOf(taken: Taken): readonly Form[] {
	const passage = (of: typeof decisionPassage, as: (blocks: readonly Block[]) => string) => () =>
		as(of(taken.advice, taken.purpose, taken.details));
	const record = () => writeRecord(taken.advice, taken.purpose, taken.details);
	const json = () => writeJson(taken.advice, taken.purpose, taken.details, taken.schema);
	return [
		{ words: w.page, ...decisionForm(taken) },
		{ words: w.link, text: () => taken.details.link ?? '' },
		{ words: w.comment, text: passage(commentPassage, asMarkdown) },
		{ words: w.record, text: record, file: { name: 'priorities.md', text: record } },
		{ words: w.agents, text: passage(agentsSection, asMarkdown) },
		{
			words: w.tasks,
			text: () => taskList(taken.advice, taken.details),
			file: { name: 'tasks.csv', text: () => issueTable(taken.advice, taken.details) },
		},
		{ words: w.json, text: json, file: { name: 'priorities.json', text: json } },
		{ words: w.markup, text: passage(decisionPassage, asWikiMarkup) },
	];
}

/** Saves a text as a file. */
export function download({ name, text }: { readonly name: string; text(): string }) {
	const link = document.createElement('a');
	link.href = `data:text/plain;charset=utf-8,${encodeURIComponent(text())}`;
	link.download = name;
	link.click();
}
