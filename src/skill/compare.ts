import { evaluate } from '../engine/guide/advice.ts';
import { toPlain, type Answer, type Answers } from '../engine/guide/answers.ts';
import { dissentFrom } from '../engine/guide/agreed.ts';
import { compare, mostParties } from '../engine/guide/compare.ts';
import type { Model } from '../engine/guide/model.ts';
import { byId, nameIn } from '../engine/guide/read-answers.ts';
import { answerInWords } from '../engine/record/decision.ts';
import { listed, namesIn, standingInWords } from '../engine/record/standing.ts';
import * as w from '../guide/compare-words.ts';
import { open } from '../guide/words.ts';
import type { Given } from './given.ts';
import { part, Refusal, type Said } from './said.ts';

/** Several people’s answers side by side, and who dissents from what was agreed. */
export function compared(model: Model, all: readonly Given[], agreed?: Answers): Said {
	if (all.length < 2) throw new Refusal([w.oneMore], true);
	if (all.length > mostParties)
		throw new Refusal([w.full(listed(all.slice(mostParties).map(({ name }) => name)))], true);
	const parties = all.map(({ opened }) => opened.answers);
	const { rankings, sameFirst, differences, alike } = compare(model, parties);
	const named = (who: readonly number[]) => listed(who.map((at) => all[at]?.name ?? ''));
	const priorities = (ids: readonly string[]) => namesIn(model.priorities, ids) || w.nothing;
	const data = {
		standings: rankings.map((ranking, at) => ({
			name: all[at]?.name,
			standing: standingInWords(ranking),
		})),
		sameFirst,
		differences: differences.map(({ question, groups, decides }) => ({
			question,
			title: byId(model.questions, question)?.title,
			decides,
			answers: groups.map(({ answer, parties: who, moves }) => ({
				who: who.map((at) => all[at]?.name),
				answer: inWords(model, question, answer),
				moves: moves.map(({ party, from, to }) =>
					w.move(named([party]), priorities(from), priorities(to)),
				),
			})),
		})),
		alike: toPlain(model, alike),
		dissent: agreed
			? dissentFrom(model, parties, { settled: agreed, answers: agreed }).map(
					({ question, party, first }) =>
						w.dissent(
							nameIn(model.questions, question),
							named([party]),
							inWords(model, question, parties[party]?.[question]),
							first && priorities(first),
						),
				)
			: null,
	};
	const said = ({ title, answers }: (typeof data.differences)[number]) =>
		[
			`- ${title}`,
			...answers.map(
				({ who, answer, moves }) =>
					`  ${listed(who.map(String))}: ${answer}.${moves.length ? ` ${w.wouldMove(moves)}` : ''}`,
			),
		].join('\n');
	const [deciding, rest] = [true, false].map((is) =>
		data.differences.filter(({ decides }) => decides === is).map(said),
	) as [string[], string[]];
	const text = [
		sameFirst ? (rankings[0]?.kind === 'first' ? w.sameFirst : w.noneFirst) : w.differentFirst,
		...data.standings.map(({ name, standing }) => `- ${name}: ${standing}.`),
		...part(w.deciding, deciding.length ? [w.decidingLead, ...deciding] : []),
		...part('Differences that move nobody’s first place', rest),
		...(differences.length ? [] : [w.noDifferences]),
		...part('Answered alike by all', [JSON.stringify(data.alike)]),
		...(data.dissent ? part('Dissent from what was agreed', data.dissent) : []),
	];
	const notices = all.flatMap((each) => each.notices.map((notice) => `${each.name}: ${notice}`));
	return { text: text.join('\n'), data, notices };
}

function inWords(model: Model, question: string, answer: Answer | undefined): string {
	const [answered] = evaluate(model, answer ? { [question]: answer } : {}).answered;
	return answered ? answerInWords(answered) : open;
}
