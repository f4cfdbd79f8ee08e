import type { Rule } from '../engine/guide/model.ts';
import { add, has, noBits, type Bits } from './bits.ts';
import type { Compiled } from './compiled.ts';
import type { Walked } from './walked.ts';

/** What a walk’s conditions lead to, by position in the model. */
export interface Verdicts {
	readonly raised: Bits;
	readonly advised: Bits;
	readonly leftOut: Bits;
	readonly tensions: Bits;
	/** Which of these came up in any walk judged so far; rules by position in `rules`. */
	readonly ever: Readonly<Record<'raised' | 'advised' | 'tensions' | 'fired', Bits>>;
	readonly rules: readonly {
		readonly practice: number;
		readonly isAdvice: boolean;
		readonly rule: Rule;
	}[];
	/** Fills all of the above for one walk. */
	judge(walked: Pick<Walked, 'met'>): void;
}

/** Judges walks; each call overwrites the verdicts of the last. */
export function verdictsOn({ model, indexOf, words }: Compiled): Verdicts {
	const { guardRails, practices, tensions } = model;
	const rules = practices.flatMap(({ advise, leaveOut }, practice) => [
		...advise.map((rule) => ({ practice, isAdvice: true, rule })),
		...leaveOut.map((rule) => ({ practice, isAdvice: false, rule })),
	]);
	const unless = rules.map(({ rule }) => Int32Array.from(rule.unless ?? [], indexOf));
	const whens = new Int32Array(words);
	const ruleAt = new Int32Array(words * 32).fill(-1);
	rules.forEach(({ rule }, at) => {
		add(whens, indexOf(rule.when));
		ruleAt[indexOf(rule.when)] = at;
	});
	const rails = guardRails.map(({ always, raised, advises }) => ({
		always: always === true,
		raised: Int32Array.from(raised, indexOf),
		advises: Int32Array.from(advises, (id) =>
			practices.findIndex((practice) => practice.id === id),
		),
	}));
	const tensionAt = Int32Array.from(tensions, ({ when }) => indexOf(when));
	const raised = noBits(guardRails.length);
	const advised = noBits(practices.length);
	const leftOut = noBits(practices.length);
	const tense = noBits(tensions.length);
	const ever = {
		raised: raised.slice(),
		advised: advised.slice(),
		tensions: tense.slice(),
		fired: noBits(rules.length),
	};
	const judgeRules = (met: Bits) => {
		for (let word = 0; word < words; word += 1) {
			for (let left = met[word]! & whens[word]!; left; left &= left - 1) {
				const at = ruleAt[word * 32 + 31 - Math.clz32(left & -left)]!;
				if (isAnyMet(met, unless[at]!)) continue;
				const { practice, isAdvice } = rules[at]!;
				add(ever.fired, at);
				add(isAdvice ? advised : leftOut, practice);
			}
		}
	};
	const judgeRails = (met: Bits) => {
		for (let at = 0; at < rails.length; at += 1) {
			const rail = rails[at]!;
			if (!rail.always && !isAnyMet(met, rail.raised)) continue;
			add(raised, at);
			for (let i = 0; i < rail.advises.length; i += 1) add(advised, rail.advises[i]!);
		}
	};
	return {
		raised,
		advised,
		leftOut,
		tensions: tense,
		ever,
		rules,
		judge({ met }) {
			clear(raised);
			clear(advised);
			clear(leftOut);
			clear(tense);
			judgeRules(met);
			judgeRails(met);
			for (let at = 0; at < tensionAt.length; at += 1) if (has(met, tensionAt[at]!)) add(tense, at);
			join(ever.raised, raised);
			join(ever.advised, advised);
			join(ever.tensions, tense);
		},
	};
}

function isAnyMet(met: Bits, all: Int32Array): boolean {
	for (let i = 0; i < all.length; i += 1) if (has(met, all[i]!)) return true;
	return false;
}

/** In a loop, since `fill` costs more for sets this small, and this runs millions of times. */
function clear(bits: Bits): void {
	for (let w = 0; w < bits.length; w += 1) bits[w] = 0;
}

function join(to: Bits, more: Bits): void {
	for (let w = 0; w < more.length; w += 1) to[w]! |= more[w]!;
}
