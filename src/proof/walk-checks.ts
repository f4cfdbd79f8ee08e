import { witnessOf, type Walked } from './all-walks.ts';
import { closeCalls } from '../engine/guide/close-calls.ts';
import type { Compiled } from './compiled.ts';
import { floorsOf } from './floors.ts';
import type { Figures } from './proofs.ts';
import { rank } from '../engine/guide/ranking.ts';
import { readAnswers } from '../engine/guide/read-answers.ts';
import { count } from './settle.ts';
import type { Verdicts } from './verdicts.ts';

/** Tells of a fault that a walk shows; the message is only put together for the first such walk. */
export type Report = (rule: string, subject: string, walked: Walked, message: () => string) => void;

/** What every single walk must keep to. The checks also gather the figures. */
export function checksOn(
	compiled: Compiled,
	verdicts: Verdicts,
	figures: Figures,
	report: Report,
): readonly ((walked: Walked) => void)[] {
	return [
		somethingFirst(compiled, figures, report),
		notEverythingHigh(compiled, figures, report),
		floorsHold(compiled, verdicts, report),
		adviceIsNotForbidden(compiled, verdicts, figures, report),
		oneSlowSuiteCall(compiled, verdicts, report),
		...closeCallComesUp(compiled, verdicts),
	];
}

function somethingFirst({ model, size }: Compiled, figures: Figures, report: Report) {
	const times = model.priorities.map(() => 0);
	const { timesFirst } = figures;
	return (walked: Walked) => {
		for (let at = 0; at < size; at += 1) {
			if (walked.first & (1 << at)) timesFirst[model.priorities[at]!.id] = times[at]! += 1;
		}
		if (walked.first) return;
		if (walked.totals.some((total) => total > 0)) figures.undecided += 1;
		else
			report('nobody-first', 'walk', walked, () => 'Nothing comes first: no priority has a point.');
	};
}

function notEverythingHigh({ size }: Compiled, figures: Figures, report: Report) {
	return (walked: Walked) => {
		const high = count(walked.high);
		figures.mostHigh = Math.max(figures.mostHigh, high);
		figures.mostFirst = Math.max(figures.mostFirst, count(walked.first));
		if (high > 3 || high === size) {
			report(
				'everything-high',
				'walk',
				walked,
				() => `${high} of ${size} priorities rank high: nothing is decided.`,
			);
		}
	};
}

function floorsHold(compiled: Compiled, verdicts: Verdicts, report: Report) {
	const floors = floorsOf(compiled);
	return (walked: Walked) => {
		for (const { id, rail, isBroken } of floors) {
			if (verdicts.raised[rail] && isBroken(walked)) {
				report(
					'floor-broken',
					id,
					walked,
					() => `Guard rail “${id}” is raised, but its place does not hold.`,
				);
			}
		}
	};
}

function adviceIsNotForbidden(
	{ model }: Compiled,
	{ advised, leftOut }: Verdicts,
	figures: Figures,
	report: Report,
) {
	return (walked: Walked) => {
		let practices = 0;
		for (let at = 0; at < advised.length; at += 1) {
			practices += advised[at]!;
			if (!(advised[at]! & leftOut[at]!)) continue;
			const { id } = model.practices[at]!;
			report('advised-and-left-out', id, walked, () => `“${id}” is both advised and left out.`);
		}
		figures.fewestPractices = Math.min(figures.fewestPractices, practices);
		figures.mostPractices = Math.max(figures.mostPractices, practices);
	};
}

function oneSlowSuiteCall(
	{ model: { practices } }: Compiled,
	{ advised }: Verdicts,
	report: Report,
) {
	const slow = practices.flatMap(({ topic }, at) => (topic === 'slow-suite' ? [at] : []));
	return (walked: Walked) => {
		let calls = 0;
		for (let i = 0; i < slow.length; i += 1) calls += advised[slow[i]!]!;
		if (!slow.length || calls === 1) return;
		const called = slow.filter((at) => advised[at]).map((at) => practices[at]!.id);
		report('slow-suite-call', called.join(' '), walked, () =>
			called.length
				? `The slow suite has ${calls} calls: ${called.join(', ')}. One must be left.`
				: 'No practice says where the slow suite runs.',
		);
	};
}

/** Asks the engine itself, until it has once told a close call. */
function closeCallComesUp(compiled: Compiled, { ever }: Verdicts) {
	const { model } = compiled;
	return model.guardRails.flatMap(({ engine }, at) =>
		engine
			? (walked: Walked) => {
					if (ever.raised[at]) return;
					const { answers } = readAnswers(model, witnessOf(compiled, walked));
					if (closeCalls(rank(model, answers).places).length) ever.raised[at] = 1;
				}
			: [],
	);
}
