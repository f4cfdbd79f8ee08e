import type { Answer, DecisionTree } from './tree.ts';

/** It rains: take it. */
export const yes: Answer = {
	id: 'yes',
	label: 'Yes',
	because: 'it will not stop for you.',
	go: 'take-the-umbrella',
};

/** It does not rain yet: look up. */
export const notYet: Answer = {
	id: 'not-yet',
	label: 'Not yet',
	because: 'look up.',
	go: 'do-you-see-clouds',
};

/** The tree that tests tell their stories with: two questions before you leave the house. */
export const umbrella: DecisionTree = {
	id: 'umbrella',
	title: 'Take the umbrella?',
	start: 'is-it-raining',
	nodes: [
		{ id: 'is-it-raining', title: 'Is it raining?', summary: '', answers: [yes, notYet] },
		{
			id: 'do-you-see-clouds',
			title: 'Do you see clouds?',
			summary: '',
			answers: [
				{ id: 'yes', label: 'Yes', because: '', go: 'take-the-umbrella' },
				{ id: 'no', label: 'No', because: '', go: 'leave-it-at-home' },
			],
		},
		{ id: 'take-the-umbrella', title: 'Take the umbrella', summary: 'Dry is the purpose.' },
		{ id: 'leave-it-at-home', title: 'Leave it at home', summary: 'Nothing to carry.' },
	],
	aliases: { 'is-the-sky-grey': 'do-you-see-clouds' },
};

/** A tree made by a rule: the questions of a chain, each of which may also end the walk. */
export function chainOf(length: number): DecisionTree {
	const questions = Array.from({ length }, (_, at) => ({
		id: `question-${at}`,
		title: `Question ${at}?`,
		summary: '',
		answers: [
			{ id: 'on', label: 'On', because: '', go: at + 1 < length ? `question-${at + 1}` : 'end' },
			{ id: 'stop', label: 'Stop', because: '', go: 'end' },
		],
	}));
	const end = { id: 'end', title: 'End', summary: '' };
	return {
		id: 'chain',
		title: 'Chain',
		start: 'question-0',
		nodes: [...questions, end],
		aliases: {},
	};
}
