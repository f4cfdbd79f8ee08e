import { NOT_SURE, choose, notSure, type Answer, type Answers } from './answers.ts';
import { listIgnored, type Ignored, type IgnoredList } from '../record/ignored.ts';
import type { Model, Question } from './model.ts';

/**
 * Reads answers in the form case studies use. Whatever the model does not offer
 * is left aside and listed; a question whose whole answer falls away stays open.
 * Options come out in the model's order, whatever their order was.
 */
export function readAnswers(
	model: Model,
	plain: unknown,
	list: IgnoredList = listIgnored(),
): { answers: Answers; ignored: Ignored[] } {
	return { answers: takeAnswers(model, entriesOf(plain, list), list), ignored: list.ignored };
}

/** As `readAnswers`, for pairs that may name a question twice: the first counts. */
export function takeAnswers(
	model: Model,
	entries: Iterable<readonly [string, unknown]>,
	list: IgnoredList,
): Answers {
	const found = new Map<Question, Answer | undefined>();
	for (const [key, value] of entries) {
		const question = byId(model.questions, key);
		if (!question) list.ignore('unknown-question', key, undefined, idsOf(model.questions));
		else if (found.has(question)) list.ignore('duplicate-key', key);
		else found.set(question, readAnswer(question, value, list));
	}
	return Object.fromEntries(
		model.questions.flatMap((question) => {
			const answer = found.get(question);
			return answer ? [[question.id, answer]] : [];
		}),
	);
}

/** The thing with this id, or which had it in an earlier edition. */
export function byId<T extends { readonly id: string; readonly formerly?: readonly string[] }>(
	things: readonly T[],
	id: string,
): T | undefined {
	return (
		things.find((thing) => thing.id === id) ?? things.find(({ formerly }) => formerly?.includes(id))
	);
}

function readAnswer(question: Question, value: unknown, list: IgnoredList): Answer | undefined {
	if (value === NOT_SURE) return notSure;
	const ids = typeof value === 'string' ? [value] : value;
	if (!Array.isArray(ids) || !ids.every((id) => typeof id === 'string')) {
		list.ignore('not-an-answer', question.id);
		return undefined;
	}
	const chosen = new Set<string>();
	for (const id of ids.slice(0, 100)) {
		const option = byId(question.options, id);
		if (option) chosen.add(option.id);
		else list.ignore('unknown-option', question.id, id, idsOf(question.options));
	}
	if (chosen.size === 0 && ids.length > 0) return undefined;
	if (question.choose === 'one' && chosen.size !== 1) {
		list.ignore('one-answer-only', question.id, [...chosen].join(', '));
		return undefined;
	}
	return choose(...idsOf(question.options).filter((id) => chosen.has(id)));
}

function entriesOf(plain: unknown, list: IgnoredList): [string, unknown][] {
	if (typeof plain === 'object' && plain !== null && !Array.isArray(plain))
		return Object.entries(plain);
	list.ignore('not-an-answer', 'answers');
	return [];
}

function idsOf(things: readonly { readonly id: string }[]): readonly string[] {
	return things.map(({ id }) => id);
}
