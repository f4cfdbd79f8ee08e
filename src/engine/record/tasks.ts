import type { Advice } from '../guide/advice.ts';
import { begunAtOnce, tasksIn, titleOf } from './decision.ts';
import { linkTo } from './decision-passage.ts';
import { visible } from './ignored.ts';
import { asMarkdown } from './passage.ts';
import type { Details } from './saved-advice.ts';

/** What to begin with as a list of tasks in Markdown, each of which GitHub and GitLab turn into an issue. */
export function taskList(advice: Advice, details: Details): string {
	const tasks = tasksIn(advice).slice(0, begunAtOnce);
	return asMarkdown([
		{
			list: tasks.map(({ title, first, sign }) => [
				{ bold: title },
				`: ${first} It works when: ${sign}`,
			]),
		},
		...linkTo(advice, details),
	]).replace(/^- /gm, '- [ ] ');
}

/** The same as a table with two columns for a tracker to import. */
export function issueTable(advice: Advice, details: Details): string {
	const rows = tasksIn(advice)
		.slice(0, begunAtOnce)
		.map(({ title, why, first, sign }) => [
			title,
			[
				why,
				`First step: ${first}`,
				`It works when: ${sign}`,
				`From the decision “${titleOf(advice, details)}”: ${details.link ?? ''}`,
			]
				.map(visible)
				.join('\n'),
		]);
	return [['Summary', 'Description'], ...rows]
		.map((row) => `${row.map(cell).join(',')}\r\n`)
		.join('');
}

/** A cell in quotes; what a spreadsheet would take for a formula gets an apostrophe. */
function cell(text: string): string {
	return `"${text.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;
}
