/** What a form is called, what it is for, and what its buttons say; without a word there is no button. */
export interface FormWords {
	readonly name: string;
	readonly hint: string;
	readonly copy: string;
	readonly file?: string;
	readonly see?: string;
}

export const keepLead =
	'The address holds your answers. Your words are kept by a record or a draft, and by the link if you tick the box. Nothing is sent anywhere.';
export const share = 'Put the words of the purpose into the link';
export const compare = 'Compare with a colleague’s answers';
export const software = 'Name of the software';
export const deciders = 'Who decides (names, with commas)';
export const notCopiedShort = 'This browser did not allow copying. Copy it by hand.';
export const paper = 'Paper';
export const paperHint = 'One page, with answers and reasons';
export const print = 'Print on one page';

export const page: FormWords = {
	name: 'Wiki page or ticket',
	hint: 'Headings, lists and the link arrive as rich text',
	copy: 'Copy for a wiki or a ticket',
	see: 'See the words',
};
export const link: FormWords = {
	name: 'Link',
	hint: 'Opens the guide with these answers',
	copy: 'Copy the link',
};
export const comment: FormWords = {
	name: 'Pull request',
	hint: 'A comment of ten lines, then the link',
	copy: 'Copy the comment',
	see: 'See the comment',
};
export const record: FormWords = {
	name: 'Decision record',
	hint: 'An ADR after MADR 4, to keep beside the code',
	copy: 'Copy the record',
	file: 'Download as Markdown',
	see: 'See the record',
};
export const agents: FormWords = {
	name: 'AGENTS.md',
	hint: 'A section of rules for people and coding agents',
	copy: 'Copy the section',
	see: 'See the section',
};
export const tasks: FormWords = {
	name: 'Three tasks',
	hint: 'A list to paste into an issue, or a table for a tracker to import',
	copy: 'Copy the tasks',
	file: 'Download as CSV',
	see: 'See the tasks',
};
export const json: FormWords = {
	name: 'JSON',
	hint: 'For programs, with a schema',
	copy: 'Copy the JSON',
	file: 'Download as JSON',
};
export const markup: FormWords = {
	name: 'Wiki markup',
	hint: 'For Jira and Confluence on servers of your own',
	copy: 'Copy the markup',
	see: 'See the markup',
};
