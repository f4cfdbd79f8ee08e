import { walker } from './all-walks.ts';
import { has, type Bits } from './bits.ts';
import type { Compiled } from './compiled.ts';
import type { ModelProblem } from './problem.ts';
import { verdictsOn } from './verdicts.ts';

/**
 * Options that make no difference. An option is inert when, in every walk, exchanging
 * it for any other one leaves the order of the priorities as it is (for `many`: when
 * choosing it or not does). Two options are twins when exchanging them changes neither
 * order nor guard rails, practices and tensions. That is shown by a walk in which
 * something differs, or by trying them all.
 */
export function inertOptions(compiled: Compiled): readonly ModelProblem[] {
	return compiled.questions.flatMap(({ question, choices }, at) => {
		const ids = question.options.map(({ id }) => id);
		if (question.choose === 'many') {
			return ids.flatMap((id) => {
				const alone = choices.findIndex(
					({ options }) => options.length === 1 && options[0]?.id === id,
				);
				return differs(compiled, at, 0, alone, false) ? [] : [inert(question.id, id)];
			});
		}
		return ids.flatMap((id, way): ModelProblem[] => {
			const others = [...ids.keys()].filter((other) => other !== way);
			if (!others.some((other) => differs(compiled, at, way, other, false)))
				return [inert(question.id, id)];
			const twin = others.find((other) => other > way && !differs(compiled, at, way, other, true));
			if (twin === undefined) return [];
			const message = `“${question.id}”: nothing ever tells “${id}” from “${ids[twin]}”. Let them push or advise differently, or make them one option.`;
			return [{ rule: 'twin-options', subject: `${question.id}=${id}`, message }];
		});
	});
}

function inert(question: string, option: string): ModelProblem {
	const message = `“${question}”: choosing “${option}” changes the order of priorities in no walk. Let it push something, or leave it out.`;
	return { rule: 'inert-option', subject: `${question}=${option}`, message };
}

/** Whether some walk comes out differently with one way to answer than with another. */
function differs(
	compiled: Compiled,
	question: number,
	one: number,
	other: number,
	isWhole: boolean,
): boolean {
	const ways = compiled.questions.map(({ choices }) => choices.length);
	const [a, b] = [one, other].map((way) => compiled.questions[question]!.choices[way]!);
	// The order hangs on points and holds alone; whatever is equal here is equal in every walk.
	const held = new Set(compiled.holds.flatMap(({ needs }) => needs));
	const isRelevant = (_: unknown, condition: number) => isWhole || held.has(condition);
	const isOpen = (open: Bits) =>
		`${compiled.conditions.map((_, at) => has(open, at)).filter(isRelevant)}`;
	if (`${a!.points}` === `${b!.points}` && isOpen(a!.open) === isOpen(b!.open)) return false;
	const outcome = outcomes(compiled, isWhole);
	const total = ways.reduce((product, each, at) => (at === question ? product : product * each), 1);
	const stride = strideFor(total);
	for (let step = 0, walk = 0; step < total; step += 1, walk = (walk + stride) % total) {
		let rest = walk;
		const context = ways.map((each, at) => {
			if (at === question) return 0;
			const way = rest % each;
			rest = Math.floor(rest / each);
			return way;
		});
		if (outcome(context.with(question, one)) !== outcome(context.with(question, other)))
			return true;
	}
	return false;
}

function outcomes(compiled: Compiled, isWhole: boolean): (ways: readonly number[]) => string {
	const verdicts = verdictsOn(compiled);
	const walk = walker(compiled);
	return (ways) => {
		const walked = walk(ways);
		if (!isWhole) return `${walked.places}`;
		verdicts.judge(walked);
		const { raised, advised, leftOut, tensions } = verdicts;
		return [walked.places, raised, advised, leftOut, tensions].join(' ');
	};
}

/** A step that leads through all walks in an order in which neighbours have little in common. */
function strideFor(total: number): number {
	const divisor = (a: number, b: number): number => (b ? divisor(b, a % b) : a);
	let stride = Math.max(1, Math.floor(total * 0.618));
	while (divisor(stride, total) !== 1) stride += 1;
	return stride;
}
