import { closeCalls } from '../engine/guide/close-calls.ts';
import { rank } from '../engine/guide/ranking.ts';
import { readAnswers } from '../engine/guide/read-answers.ts';
import { add, bitsWhere, count, has } from './bits.ts';
import type { Compiled } from './compiled.ts';
import { floorsOf } from './floors.ts';
import type { Verdicts } from './verdicts.ts';
import { witnessOf, type Walked } from './walked.ts';

/** Tells of a fault that a walk shows; the message is only put together for the first such walk. */
export type Report = (rule: string, subject: string, walked: Walked, message: () => string) => void;

/** What every single walk must keep to. */
export function checksOn(
	compiled: Compiled,
	verdicts: Verdicts,
	report: Report,
): readonly ((walked: Walked) => void)[] {
	return [
		somethingFirst(report),
		notEverythingHigh(compiled, report),
		floorsHold(compiled, verdicts, report),
		adviceIsNotForbidden(compiled, verdicts, report),
		oneSlowSuiteCall(compiled, verdicts, report),
		...closeCallComesUp(compiled, verdicts),
	];
}

function somethingFirst(report: Report) {
	return (walked: Walked) => {
		if (walked.first || walked.totals.some((total) => total > 0)) return;
		report('nobody-first', 'walk', walked, () => 'Nothing comes first: no priority has a point.');
	};
}

function notEverythingHigh({ size }: Compiled, report: Report) {
	return (walked: Walked) => {
		const high = count(walked.high);
		if (high <= 3 && high < size) return;
		report(
			'everything-high',
			'walk',
			walked,
			() => `${high} of ${size} priorities rank high: nothing is decided.`,
		);
	};
}

function floorsHold(compiled: Compiled, { raised }: Verdicts, report: Report) {
	const floors = floorsOf(compiled);
	return (walked: Walked) => {
		for (const { id, rail, isBroken } of floors) {
			if (!has(raised, rail) || !isBroken(walked)) continue;
			report(
				'floor-broken',
				id,
				walked,
				() => `Guard rail “${id}” is raised, but its place does not hold.`,
			);
		}
	};
}

function adviceIsNotForbidden({ model }: Compiled, { advised, leftOut }: Verdicts, report: Report) {
	return (walked: Walked) => {
		for (let w = 0; w < advised.length; w += 1) {
			for (let left = advised[w]! & leftOut[w]!; left; left &= left - 1) {
				const { id } = model.practices[w * 32 + 31 - Math.clz32(left & -left)]!;
				report('advised-and-left-out', id, walked, () => `“${id}” is both advised and left out.`);
			}
		}
	};
}

function oneSlowSuiteCall(
	{ model: { practices } }: Compiled,
	{ advised }: Verdicts,
	report: Report,
) {
	const isSlow = (at: number) => practices[at]?.topic === 'slow-suite';
	const slow = bitsWhere(practices.length, isSlow);
	const hasSuite = practices.some((_, at) => isSlow(at));
	return (walked: Walked) => {
		let calls = 0;
		for (let w = 0; w < slow.length; w += 1) calls += count(advised[w]! & slow[w]!);
		if (!hasSuite || calls === 1) return;
		const called = practices.filter((_, at) => isSlow(at) && has(advised, at)).map(({ id }) => id);
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
					if (has(ever.raised, at)) return;
					const { answers } = readAnswers(model, witnessOf(compiled, walked));
					if (closeCalls(rank(model, answers).places).length) add(ever.raised, at);
				}
			: [],
	);
}
