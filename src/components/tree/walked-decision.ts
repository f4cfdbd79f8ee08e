import type { Block } from '../../engine/record/passage.ts';

/** A walk that has come to its result, as it is copied. */
export interface WalkedDecision {
	/** “Not yet.”, where the tree asks for a verdict; else empty. */
	verdict: string;
	/** The heading of the result. */
	title: string;
	/** The title of the tree, and the address that opens the walk. */
	tree: string;
	address: string;
	/** The day on which it was copied, in words. */
	day: string;
	answers: { question: string; answer: string }[];
	/** The first paragraph of the result. */
	because: string;
	practices: { words: string; address: string }[];
}

/** A walked decision as a passage that begins with its verdict; headings would be too loud among somebody’s own. */
export function walkedPassage(decision: WalkedDecision): Block[] {
	const { verdict, title, tree, address, day, answers, because, practices } = decision;
	return [
		{ line: verdict ? [{ bold: verdict }, ` ${title}`] : [{ bold: title }] },
		{ line: [{ words: tree, address }, `, answered on ${day}${answers.length > 0 ? ':' : '.'}`] },
		{ list: answers.map(({ question, answer }) => [`${question} `, { bold: answer }]) },
		...(because ? [{ line: [because] }] : []),
		...(practices.length > 0
			? [{ line: ['To do it:', ...practices.flatMap((link, at) => [at ? ', ' : ' ', link])] }]
			: []),
	];
}
