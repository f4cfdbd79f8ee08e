import { diceOf, type Dice } from './dice.ts';
import { heading, paragraph, sentence, steps, subject, table } from './prose.ts';
import { linksFrom, type Planned } from './shelf.ts';

/** What a case says of itself in the front matter: purpose, answers and claims, as YAML. */
export type CaseFacts = string;

const caseSections = [
	'The software and its purpose',
	'The tempting wrong answer',
	'The answers given',
	'What comes first, and what deliberately does not',
	'The guard rail',
	'What to do on Monday',
	'What would change the ranking',
	'Sources',
];

/** A page of prose, as chapters, sessions and the authors’ guide are. */
export function chapter(page: Planned, plan: readonly Planned[], sources: readonly string[]) {
	const dice = diceOf(page.number);
	const headings = Array.from({ length: dice.between(5, 8) }, (_, i) => `${heading(dice)} (${i})`);
	return `${opening(page, dice)}---\n\n${paragraph(dice)}\n\n${body(dice, headings, page, plan, sources)}`;
}

/** A case study that claims what a written one claims, in other words. */
export function caseStudy(
	page: Planned,
	plan: readonly Planned[],
	sources: readonly string[],
	facts: CaseFacts,
) {
	const dice = diceOf(page.number);
	return `${opening(page, dice)}${facts}---\n\n${body(dice, caseSections, page, plan, sources)}`;
}

/** A decision tree of some questions in a row, each with answers that lead on or to a result. */
export function decisionTree(page: Planned, plan: readonly Planned[], sources: readonly string[]) {
	const dice = diceOf(page.number);
	const questions = dice.between(3, 7);
	const results = Array.from({ length: questions + 1 }, (_, i) => ({ id: `do-the-${i}-first`, title: `Do the ${i} first` })); // prettier-ignore
	const cited = dice.some(sources, 2);
	const woven = [...cited.map((id) => `[^${id}]`), ...linksFrom(dice, plan, page)];
	const asked = Array.from({ length: questions }, (_, i) => {
		const on = i + 1 < questions ? { id: `is-it-the-${i + 1}`, title: `Is it the ${i + 1}?` } : results[i + 1]; // prettier-ignore
		const early = results[i];
		const skip = i + 2 < questions ? `\n- **Perhaps** — ${sentence(dice)} [Is it the ${i + 2}?](#is-it-the-${i + 2})` : ''; // prettier-ignore
		return `## Is it the ${i}?\n\n${paragraph(dice)}\n\n- **It is** — ${sentence(dice)} [${early?.title}](#${early?.id})\n- **It is not** — ${sentence(dice)} [${on?.title}](#${on?.id})${skip}`;
	});
	const ends = results.map(
		({ title }, i) =>
			`## ${title}\n\n${paragraph(dice, i === 0 ? woven : [])}\n\n${paragraph(dice)}`,
	);
	return `${opening(page, dice)}start: is-it-the-0\n---\n\n${paragraph(dice)}\n\n${[...asked, ...ends].join('\n\n')}\n\n${notes(cited)}\n`;
}

function opening({ number, kind }: Planned, dice: Dice): string {
	const name = subject(dice);
	const summary = `${sentence(dice)} ${sentence(dice)}`.slice(0, 120).replace(/[:%]/g, ',').trim();
	const day = `2026-${String(1 + (number % 9)).padStart(2, '0')}-${String(1 + (number % 27)).padStart(2, '0')}`;
	return `---\ntitle: On the ${name}, ${kind.replace('-', ' ')} ${number}\nsummary: Page ${number}. ${summary}\nadded: ${day}\norder: ${100 + number}\n`;
}

function body(
	dice: Dice,
	headings: readonly string[],
	page: Planned,
	plan: readonly Planned[],
	sources: readonly string[],
): string {
	const cited = dice.some(sources, dice.between(3, 6));
	const woven = [...cited.map((id) => `[^${id}]`), ...linksFrom(dice, plan, page)];
	const sections = headings.map((title, index) => {
		const mine = woven.filter((_, i) => i % headings.length === index);
		const blocks = [paragraph(dice, mine)];
		if (index % 2 === 0) blocks.push(paragraph(dice));
		if (index % 3 === 1) blocks.push(steps(dice, index % 2 === 0));
		if (index % 4 === 2) blocks.push(table(dice));
		if (index % 5 === 3) blocks.push(`> ${sentence(dice)}`);
		return `## ${title}\n\n${blocks.join('\n\n')}`;
	});
	return `${sections.join('\n\n')}\n\n${notes(cited)}\n`;
}

function notes(cited: readonly string[]): string {
	return cited.map((id) => `[^${id}]: What the source says, on page ${id.length}.`).join('\n');
}
