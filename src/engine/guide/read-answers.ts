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
	version: string = model.version,
): { answers: Answers; ignored: Ignored[] } {
	const answers = takeAnswers(model, entriesOf(plain, list), list, version);
	return { answers, ignored: list.ignored };
}

/**
 * As `readAnswers`, for pairs that may name a question twice: the first counts. What was
 * answered in a `version` in which it meant something else is read, and listed to be checked.
 */
export function takeAnswers(
	model: Model,
	entries: Iterable<readonly [string, unknown]>,
	list: IgnoredList,
	version: string = model.version,
): Answers {
	const found = new Map<Question, Answer | undefined>();
	for (const [key, value] of entries) {
		const question = byId(model.questions, key);
		if (!question) list.ignore('unknown-question', key, undefined, idsOf(model.questions));
		else if (found.has(question)) list.ignore('duplicate-key', key);
		else found.set(question, readAnswer(question, value, list, version));
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

/** What the thing with this id is called; the id itself, where there is none. */
export function nameIn(
	things: readonly { readonly id: string; readonly name: string }[],
	id: string,
): string {
	return byId(things, id)?.name ?? id;
}

function readAnswer(
	question: Question,
	value: unknown,
	list: IgnoredList,
	version: string,
): Answer | undefined {
	if (value === NOT_SURE) return notSure;
	if (typeof value === 'string' && question.noneFormerly?.includes(value)) return choose();
	const ids = typeof value === 'string' ? [value] : value;
	if (!Array.isArray(ids) || !ids.every((id) => typeof id === 'string')) {
		list.ignore('not-an-answer', question.id);
		return undefined;
	}
	const chosen = new Set<string>();
	for (const id of ids.slice(0, 100)) {
		const option = byId(question.options, id);
		if (option?.since && isBefore(version, option.since))
			list.ignore('asked-anew', question.id, id);
		if (option) chosen.add(option.id);
		else if (question.noneFormerly?.includes(id)) continue;
		else list.ignore('unknown-option', question.id, id, idsOf(question.options));
	}
	const isNone = ids.every((id) => question.noneFormerly?.includes(id));
	if (chosen.size === 0 && !isNone) return undefined;
	if (question.choose === 'one' && chosen.size !== 1) {
		list.ignore('one-answer-only', question.id, [...chosen].join(', '));
		return undefined;
	}
	return choose(...idsOf(question.options).filter((id) => chosen.has(id)));
}

/** Whether one edition came before another: `1.9` before `1.10`. */
function isBefore(one: string, other: string): boolean {
	const [[major = 0, minor = 0] = [], [itsMajor = 0, itsMinor = 0] = []] = [one, other].map(
		(text) => text.split('.').map(Number),
	);
	return major < itsMajor || (major === itsMajor && minor < itsMinor);
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
