import { createHash } from 'node:crypto';
import { pointsOf, type Model, type Rule } from '../../engine/guide/model.ts';
import type { Problem } from '../problem.ts';
import type { Book } from '../read/book.ts';
import { readModel } from '../read/model.ts';

/** The edition whose advice has changed without a new number, or that has not been noted yet. */
export function findEditionProblems(book: Book): Problem[] {
	const { site } = book;
	const model = readModel(book);
	if (!site || !model) return [];
	const { advice = '' } = site.frontMatter.data as { advice?: string };
	if (advice === editionOf(model)) return [];
	const isOld = isNoted(advice, model);
	const place = site.frontMatter.placeOf([isOld ? 'version' : 'advice']);
	const message = isOld
		? `The guide does not advise what edition ${model.version} did.`
		: `\`advice\` does not name edition ${model.version}.`;
	const todo = `${isOld ? 'Raise `version`, then run' : 'Run'} \`npm run permalinks\`, and commit what it writes.`;
	return [{ file: site.file, ...place, rule: 'stale-edition', message, advice: todo }];
}

/** The text of `content/site.yaml` with today’s edition noted, unless its number has to be raised first. */
export function withEdition(text: string, model: Model): string {
	const line = /^advice:(.*)$/m;
	const now = `advice: ${editionOf(model)}`;
	const [, advice] = line.exec(text) ?? [];
	if (advice === undefined) return `${text.trimEnd()}\n${now}\n`;
	return isNoted(advice.trim(), model) ? text : text.replace(line, now);
}

function isNoted(advice: string, { version }: Model): boolean {
	return advice.startsWith(`${version} `);
}

/** The edition’s number and a fingerprint of all that decides what the guide advises; wording does not. */
function editionOf({ version, ...model }: Model): string {
	const { priorities, questions, guardRails, practices, tensions } = model;
	const decisive = [
		priorities.map(({ id }) => id),
		questions.map(({ id, choose, options }) => [
			id,
			choose,
			options.map((option) => [
				option.id,
				option.pushes.map(({ priority, strength }) => [priority, pointsOf(strength)]),
			]),
		]),
		guardRails.map(({ id, raised, always, engine, holds, advises, keeps }) => [
			id,
			[raised, always, engine, holds, advises, keeps],
		]),
		practices.map(({ id, topic, advise, leaveOut }) => [
			id,
			topic,
			[advise, leaveOut].map((rules) => rules.map(({ when, unless }: Rule) => [when, unless])),
		]),
		tensions.map(({ id, when }) => [id, when]),
	];
	const digest = createHash('sha256').update(JSON.stringify(decisive)).digest('hex');
	return `${version} ${digest.slice(0, 12)}`;
}
