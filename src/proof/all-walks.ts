import type { Compiled } from './compiled.ts';
import { settler } from './settle.ts';
import type { Walked } from './walked.ts';

/** Visits every complete walk once; the last question turns fastest. Gives how many there are. */
export function visitAllWalks(compiled: Compiled, visit: (walked: Walked) => void): number {
	const { size, words, questions } = compiled;
	const depth = questions.length;
	const totals = Array.from({ length: depth + 1 }, () => new Int32Array(size));
	const open = Array.from({ length: depth + 1 }, () => new Int32Array(words).fill(-1));
	const walked = emptyWalk(compiled, totals[depth]!);
	const settle = settler(compiled);
	let walks = 0;
	const descend = (at: number) => {
		if (at === depth) {
			walked.met.set(open[depth]!);
			settle(walked);
			visit(walked);
			walks += 1;
			return;
		}
		const { choices } = questions[at]!;
		const [before, after, stillOpen, nowOpen] = [
			totals[at]!,
			totals[at + 1]!,
			open[at]!,
			open[at + 1]!,
		];
		for (let way = 0; way < choices.length; way += 1) {
			const choice = choices[way]!;
			for (let i = 0; i < size; i += 1) after[i] = before[i]! + choice.points[i]!;
			for (let w = 0; w < words; w += 1) nowOpen[w] = stillOpen[w]! & choice.open[w]!;
			walked.choices[at] = way;
			descend(at + 1);
		}
	};
	descend(0);
	return walks;
}

/** Walks one walk at a time, given the way each question is answered, and gives every priority its place. */
export function walker(compiled: Compiled): (ways: readonly number[]) => Walked {
	const walked = emptyWalk(compiled, new Int32Array(compiled.size));
	const settle = settler(compiled, true);
	return (ways) => {
		walked.met.fill(-1);
		walked.totals.fill(0);
		ways.forEach((way, at) => {
			const { points, open } = compiled.questions[at]!.choices[way]!;
			walked.choices[at] = way;
			for (let i = 0; i < compiled.size; i += 1) walked.totals[i]! += points[i]!;
			for (let w = 0; w < compiled.words; w += 1) walked.met[w]! &= open[w]!;
		});
		settle(walked);
		return walked;
	};
}

function emptyWalk({ questions, size, words }: Compiled, totals: Int32Array): Walked {
	return {
		choices: new Int32Array(questions.length),
		totals,
		first: 0,
		high: 0,
		places: new Int32Array(size),
		met: new Int32Array(words),
	};
}
