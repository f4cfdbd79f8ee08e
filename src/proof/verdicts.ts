import type { Walked } from './all-walks.ts';
import type { Compiled } from './compiled.ts';
import type { Rule } from '../engine/guide/model.ts';

/** What a walk's conditions lead to, by position in the model: 1 for yes. */
export interface Verdicts {
	readonly raised: Uint8Array;
	readonly advised: Uint8Array;
	readonly leftOut: Uint8Array;
	readonly tensions: Uint8Array;
	/** Which of these were 1 in any walk judged so far; rules by position in `rules`. */
	readonly ever: Readonly<Record<'raised' | 'advised' | 'tensions' | 'fired', Uint8Array>>;
	readonly rules: readonly {
		readonly practice: number;
		readonly isAdvice: boolean;
		readonly rule: Rule;
	}[];
	/** Fills all of the above for one walk. */
	judge(walked: Walked): void;
}

/** Judges walks; each call overwrites the verdicts of the last. */
export function verdictsOn({ model, indexOf, words }: Compiled): Verdicts {
	const { guardRails, practices, tensions } = model;
	const rules = practices.flatMap(({ advise, leaveOut }, practice) => [
		...advise.map((rule) => ({ practice, isAdvice: true, rule })),
		...leaveOut.map((rule) => ({ practice, isAdvice: false, rule })),
	]);
	const bits = rules.map(({ practice, isAdvice, rule }) => ({
		practice,
		isAdvice,
		unless: Int32Array.from(rule.unless ?? [], indexOf),
	}));
	const whens = new Int32Array(words);
	const ruleAt = new Int32Array(words * 32).fill(-1);
	rules.forEach(({ rule }, at) => {
		const bit = indexOf(rule.when);
		whens[bit >> 5]! |= 1 << (bit & 31);
		ruleAt[bit] = at;
	});
	const rails = guardRails.map(({ always, raised, advises }) => ({
		always: always === true,
		raised: Int32Array.from(raised, indexOf),
		advises: Int32Array.from(advises, (id) =>
			practices.findIndex((practice) => practice.id === id),
		),
	}));
	const tensionBits = Int32Array.from(tensions, ({ when }) => indexOf(when));
	const [raised, advised, leftOut, tense] = [guardRails, practices, practices, tensions].map(
		({ length }) => new Uint8Array(length),
	) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
	const ever = {
		raised: raised.slice(),
		advised: advised.slice(),
		tensions: tense.slice(),
		fired: new Uint8Array(rules.length),
	};
	const judgeRules = (met: Int32Array) => {
		for (let word = 0; word < words; word += 1) {
			for (let left = met[word]! & whens[word]!; left; left &= left - 1) {
				const at = ruleAt[word * 32 + 31 - Math.clz32(left & -left)]!;
				const { practice, isAdvice, unless } = bits[at]!;
				if (isAnyMet(met, unless)) continue;
				ever.fired[at] = 1;
				if (isAdvice) advised[practice] = ever.advised[practice] = 1;
				else leftOut[practice] = 1;
			}
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
			advised.fill(0);
			leftOut.fill(0);
			judgeRules(met);
			for (let at = 0; at < rails.length; at += 1) {
				const rail = rails[at]!;
				const isRaised = rail.always || isAnyMet(met, rail.raised);
				raised[at] = isRaised ? 1 : 0;
				if (!isRaised) continue;
				ever.raised[at] = 1;
				for (let i = 0; i < rail.advises.length; i += 1) {
					const practice = rail.advises[i]!;
					advised[practice] = ever.advised[practice] = 1;
				}
			}
			for (let at = 0; at < tensionBits.length; at += 1) {
				tense[at] = isMet(met, tensionBits[at]!) ? 1 : 0;
				if (tense[at]) ever.tensions[at] = 1;
			}
		},
	};
}

function isMet(met: Int32Array, at: number): boolean {
	return (met[at >> 5]! & (1 << (at & 31))) !== 0;
}

function isAnyMet(met: Int32Array, all: Int32Array): boolean {
	for (let i = 0; i < all.length; i += 1) if (isMet(met, all[i]!)) return true;
	return false;
}
