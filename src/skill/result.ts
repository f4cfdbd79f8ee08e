import { advise } from '../engine/guide/advice.ts';
import { openQuestions, answerTo } from '../engine/guide/answers.ts';
import { doubts, type Flip } from '../engine/guide/flips.ts';
import type { Cause } from '../engine/guide/guard-rails.ts';
import type { Model } from '../engine/guide/model.ts';
import type { Ranked } from '../engine/guide/ranking.ts';
import { byId, nameIn } from '../engine/guide/read-answers.ts';
import { settled } from '../engine/guide/settled.ts';
import { worthAnswering } from '../engine/guide/worth-answering.ts';
import { begunAtOnce, filledIn, purposeInWords, tasksIn } from '../engine/record/decision.ts';
import type { Reopened } from '../engine/record/saved-advice.ts';
import {
	agreementInFull,
	namesIn,
	notFirstInWords,
	standingInWords,
	tiedInWords,
} from '../engine/record/standing.ts';
import * as w from '../guide/words.ts';
import { part, type Said } from './said.ts';

/** So many single answers that would change first place are enough to talk about. */
const mostFlips = 5;

/** What the answers say: first, deliberately not first, rails, what to begin with, and what would change it. */
export function result(model: Model, { answers, purpose, details }: Reopened, link?: string): Said {
	const advice = advise(model, answers);
	const { ranking, agreement, leftOut } = advice;
	const names = (ids: readonly string[]) => namesIn(model.priorities, ids);
	const labels = (question: string, ids: readonly string[]) =>
		(byId(model.questions, question)?.options ?? [])
			.filter(({ id }) => ids.includes(id))
			.map(({ label }) => label)
			.join('; ') || w.noneOfThese;
	const causes = (all: readonly Cause[]) =>
		all
			.map(({ key, ids }) => {
				const name = byId(model.questions, key)?.name;
				return name
					? `${name} – ${labels(key, ids)}`
					: `${names(ids)} ${key === 'first' ? w.standsFirst : w.standsHigh}`;
			})
			.join(' + ');
	const flipped = ({ question, to, first }: Pick<Flip, 'question' | 'to' | 'first'>) =>
		w.flip(nameIn(model.questions, question), labels(question, to), names(first));
	const why = ({ lines, heldBy }: Ranked, sign: number) => [
		...heldBy.map((id) => w.heldBy(byId(model.guardRails, id)?.title ?? id)),
		...lines.flatMap(({ points, reason }) => (points * sign > 0 ? [reason] : [])),
	];
	const placed = (ranked: Ranked, sign: number) => ({
		id: ranked.priority.id,
		name: ranked.priority.name,
		place: ranked.place,
		points: ranked.total,
		why: why(ranked, sign),
	});
	const agreed = agreementInFull(agreement, ranking);
	const tasks = tasksIn(advice);
	const worth = worthAnswering(model, answers);
	const open = openQuestions(model, answers);
	const notSure = open.filter(({ id }) => answerTo(answers, id)).map(({ name }) => name);
	const unasked = open.filter(({ id }) => !answerTo(answers, id)).map(({ name }) => name);
	const data = {
		edition: model.version,
		purpose: purposeInWords(purpose) || null,
		unknown: { notAsked: unasked, notSure },
		settled: settled(model, answers),
		standing: standingInWords(ranking),
		first: advice.first.map((ranked) => placed(ranked, 1)),
		high: advice.high.map((ranked) => placed(ranked, 1)),
		order: ranking.places.map(({ priority: { id, name }, place, total: points }) => ({
			id,
			name,
			place,
			points,
		})),
		notFirst: [...advice.opposed, ...advice.unopposed].map((ranked) => placed(ranked, -1)),
		rails: advice.guardRails.map(({ rail, because }) => ({
			id: rail.id,
			title: rail.title,
			rule: rail.rule,
			raisedBy: because.length ? because.map(causes) : rail.always ? [] : [agreed],
			fillIn: rail.asks,
		})),
		begin: tasks.slice(0, begunAtOnce),
		later: tasks.slice(begunAtOnce).map(({ title }) => title),
		work: advice.manners.map(({ priority, lines }) => ({ while: names([priority]), ...lines })),
		leftOut: leftOut.map(({ practice, because }) => ({ title: practice.title, why: because })),
		changes: advice.flips.map(flipped),
		notSureChanges: doubts(model, answers).map(flipped),
		nextQuestion:
			(worth && w.worth(byId(model.questions, worth.question)?.title ?? '', worth)) || null,
		reasoning: agreed,
		contradictions: advice.tensions.map(({ says, ask }) => `${says} ${ask}`),
		lookAgain: advice.lookAgain.map(({ event }) => event),
		request: advice.isRequest ? w.request : null,
		notes: filledIn(advice, details),
		link: link ?? null,
	};
	const place = ({ name, place, points, why }: ReturnType<typeof placed>) =>
		`- ${name} (place ${place}, ${points} points). ${why.join(' ')}`.trimEnd();
	const lines = (all: readonly string[]) => all.map((text) => `- ${text}`);
	const text = [
		`# ${data.standing}`,
		`\nEdition ${data.edition} of the playbook.${data.purpose ? ` Purpose: ${data.purpose}` : ` ${w.noPurpose}`}`,
		...(unasked.length ? [w.openYet(unasked.join(', '))] : []),
		...(notSure.length ? [`Not sure: ${notSure.join(', ')}.`] : []),
		...(data.first.length > 1 ? [tiedInWords(advice.first)] : []),
		...(data.request ? [`${w.requestTitle}. ${data.request}`] : []),
		`${data.reasoning} All in order: ${data.order.map(({ name, points }) => `${name} ${points}`).join(', ')}.`,
		...part('First, and what follows', data.high.map(place)),
		...part(w.notFirst, [
			...data.notFirst.slice(0, advice.opposed.length).map(place),
			...(advice.unopposed.length
				? [`- ${notFirstInWords(advice.opposed, advice.unopposed, true)}.`]
				: []),
		]),
		...part(
			w.rails,
			data.rails.map(({ title, rule, raisedBy, fillIn }) =>
				[
					`- ${title}. ${rule}`,
					raisedBy.length ? w.raisedBy + raisedBy.join('; ') : w.always,
					...(fillIn.length ? [`${w.asks} ${fillIn.join(', ')}`] : []),
				].join(' '),
			),
		),
		...part(
			w.begin,
			data.begin.map(
				({ title, why, first, sign }, at) =>
					`${at + 1}. ${title}. ${why} First step: ${first} ${w.works}: ${sign}`,
			),
		),
		...(data.later.length ? [`After these: ${data.later.join('; ')}.`] : []),
		...data.work.flatMap(({ while: name, ...manner }) =>
			part(
				w.manner(name),
				Object.entries(manner).map(
					([line, words]) => `- ${w.mannerParts[line as keyof typeof w.mannerParts]}: ${words}`,
				),
			),
		),
		...part(
			w.leftOut,
			data.leftOut.map(({ title, why }) => `- ${title}. ${why.join(' ')}`),
		),
		...part(w.doubts, [
			...lines(data.changes.slice(0, mostFlips)),
			...(data.changes.length ? [] : [`- ${w.noFlip}`]),
			...(data.notSureChanges.length ? [w.unsure, ...lines(data.notSureChanges)] : []),
			...(data.nextQuestion ? [`- ${data.nextQuestion}`] : []),
		]),
		...part(w.tensions, lines(data.contradictions)),
		...part(w.again, lines(data.lookAgain)),
		...(link ? [`\nThe guide with these answers: ${link}`] : []),
	];
	return { text: text.join('\n'), data };
}
