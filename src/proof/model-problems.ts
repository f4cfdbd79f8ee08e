import { NOT_SURE } from '../engine/guide/answers.ts';
import { asksForStanding, subjectOf } from '../engine/guide/condition.ts';
import { linkKeys } from '../engine/record/link.ts';
import type { Condition, Model } from '../engine/guide/model.ts';
import type { ModelProblem } from './problem.ts';

/** What a model says that cannot be meant: names that do not exist or stand twice, holds that cannot hold. */
export function findModelProblems(model: Model): readonly ModelProblem[] {
	const problems: ModelProblem[] = [];
	const report = (rule: string, subject: string, message: string) =>
		problems.push({ rule, subject, message });
	const priorities = new Set(model.priorities.map(({ id }) => id));
	const practices = new Set(model.practices.map(({ id }) => id));
	const options = new Map(
		model.questions.map(({ id, options: all }) => [id, new Set(all.map((option) => option.id))]),
	);
	const needPriority = (id: string, subject: string) => {
		if (!priorities.has(id)) report('unknown-priority', subject, `“${id}” is not a priority.`);
	};
	const needCondition = (condition: Condition, subject: string) => {
		for (const [written, wanted] of Object.entries(condition)) {
			const key = subjectOf(written);
			const known = key === 'first' || key === 'high' ? priorities : options.get(key);
			if (!known)
				report('unknown-question', subject, `“${key}” is neither a question nor first or high.`);
			for (const id of known ? [wanted].flat() : []) {
				if (!known?.has(id))
					report('unknown-option', subject, `“${id}” is not offered under “${key}”.`);
			}
		}
	};
	for (const { id, options: offered, choose } of model.questions) {
		if (linkKeys.includes(id) || id === 'first' || id === 'high')
			report('reserved-name', id, `“${id}” has a meaning of its own.`);
		if (choose === 'many' && offered.length > 8)
			report('too-many-options', id, 'At most eight options can be chosen together.');
		for (const option of offered) {
			const subject = `${id}=${option.id}`;
			if (option.id === NOT_SURE || option.id === (choose === 'many' ? 'none' : '')) {
				report('reserved-name', subject, `“${option.id}” has a meaning of its own.`);
			}
			for (const { priority, reason, source, loss, strength } of option.pushes) {
				needPriority(priority, subject);
				if (loss !== undefined && strength === 'opposes')
					report(
						'unfit-loss',
						subject,
						'What speaks against a priority is not a loss that counts once.',
					);
				if (!reason.trim())
					report('missing-reason', subject, `The push on “${priority}” gives no reason.`);
				if (!source.trim())
					report(
						'missing-source',
						subject,
						`The push on “${priority}” names no source; write \`inference\` if it is ours.`,
					);
			}
			const pushed = option.pushes.map(({ priority }) => priority);
			if (new Set(pushed).size < pushed.length)
				report('pushed-twice', subject, 'A priority is pushed twice.');
		}
	}
	for (const rail of model.guardRails) {
		for (const condition of rail.raised) needCondition(condition, rail.id);
		if (rail.holds !== undefined) needPriority(rail.holds, rail.id);
		for (const { when } of rail.keeps ?? []) needCondition(when, rail.id);
		if (rail.holds !== undefined && rail.raised.some(asksForStanding)) {
			report(
				'circular-hold',
				rail.id,
				'A guard rail that puts something first may not be raised by what stands first or high.',
			);
		}
		if (rail.engine && (rail.advises.length || rail.holds || rail.keeps || rail.raised.length)) {
			report(
				'engine-rail',
				rail.id,
				'What the engine raises by itself can only remind: no conditions, places or practices.',
			);
		}
		for (const id of [...rail.advises, ...(rail.keeps ?? []).map(({ practice }) => practice)])
			if (!practices.has(id)) report('unknown-practice', rail.id, `“${id}” is not a practice.`);
	}
	for (const { id, advise, leaveOut, serves, taxes } of model.practices) {
		for (const priority of [...serves, ...taxes]) needPriority(priority, id);
		for (const { when, unless = [], because } of [...advise, ...leaveOut]) {
			for (const condition of [when, ...unless]) needCondition(condition, id);
			if (!because.trim()) report('missing-reason', id, 'A rule gives no reason.');
		}
	}
	for (const { id, whenFirst } of model.priorities)
		for (const practice of [whenFirst.with, whenFirst.without].flatMap((lines = {}) =>
			Object.values(lines).flat(),
		))
			if (!practices.has(practice))
				report('unknown-practice', id, `“${practice}” is not a practice.`);
	for (const { id, when } of model.tensions) needCondition(when, id);
	for (const things of [
		model.priorities,
		model.questions,
		model.guardRails,
		model.practices,
		model.tensions,
		...model.questions.map((question) => question.options),
	]) {
		const names = things.flatMap((thing) => [
			thing.id,
			...('formerly' in thing ? (thing.formerly ?? []) : []),
		]);
		for (const id of names) {
			if (!/^[a-z][a-z0-9-]*$/.test(id))
				report('unfit-name', id, `“${id}” must be lower-case words joined by hyphens.`);
			if (names.indexOf(id) !== names.lastIndexOf(id))
				report('duplicate-name', id, `“${id}” stands twice.`);
		}
	}
	return problems;
}
