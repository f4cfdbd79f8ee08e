import type { Model } from '../engine/guide/model.ts';
import { nameIn } from '../engine/guide/read-answers.ts';
import { alikeIn } from '../engine/trials/alike.ts';
import type { Way } from '../engine/trials/score.ts';
import type { Share } from '../engine/trials/share.ts';
import {
	mostAccepted,
	scored,
	summaryOf,
	type Calls,
	type Rate,
	type Summary,
} from '../engine/trials/summary.ts';
import type { Trial } from '../engine/trials/trial.ts';

/** A table of figures; each row begins with what it is about. */
export interface Figures {
	readonly title: string;
	readonly head: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

const sets = ['held', 'fit'] as const;
const setName = { held: 'Held', fit: 'Fit' } as const;
const wayName: Readonly<Record<Way, string>> = {
	both: 'The guide, from all answers',
	reasoning: 'What would defeat it, alone',
	facts: 'The facts alone',
	job: 'What it is for, alone',
};

/** What came of the trials, as tables: the page and the checker show the same. */
export function shownTrials<T extends Trial>(model: Model, trials: readonly T[]) {
	const fixed = mostAccepted(
		model,
		trials.filter(({ set }) => set === 'fit'),
	);
	const fixedName = nameIn(model.priorities, fixed);
	const answered = scored(model, trials);
	const summaries = sets.map((set) => {
		const of = answered.filter(({ trial }) => trial.set === set);
		return { set: setName[set], summary: summaryOf(model, of, fixed) };
	});
	return {
		answered,
		tables: [
			rightTable(
				summaries.map(({ summary }) => summary),
				`${fixedName} first for everybody`,
			),
			partedTable(summaries),
			callsTable(summaries),
			{
				title: 'Two readers of one situation',
				head: ['Question', 'Alike', 'Option by option'],
				rows: alikeIn(model, trials).map(({ question, alike, ticks }) => [
					question.name,
					inWords(alike),
					ticks ? percent(ticks) : '',
				]),
			},
		] as const satisfies readonly Figures[],
	};
}

function rightTable(summaries: readonly Summary[], fixedName: string): Figures {
	const row = (name: string, rateIn: (summary: Summary) => Rate | undefined, tell = inWords) => [
		name,
		...summaries.flatMap((summary) => {
			const rate = rateIn(summary);
			return rate ? [tell(rate.accepted), tell(rate['ruled-out'])] : ['', ''];
		}),
	];
	const rivals = [...new Set(summaries.flatMap(({ rivals }) => rivals.map(({ name }) => name)))];
	const ways = Object.entries(wayName) as [Way, string][];
	return {
		title: 'What came first',
		head: [
			'',
			...sets.flatMap((set) => [`${setName[set]}: accepted`, `${setName[set]}: ruled out`]),
		],
		rows: [
			...ways.map(([way, name]) => row(name, ({ ways }) => ways[way])),
			row('The guide, where the case was not recognised', ({ unrecognised }) => unrecognised.both),
			...rivals.map((name) =>
				row(name, ({ rivals }) => rivals.find((rival) => rival.name === name)),
			),
			row(fixedName, ({ fixed }) => fixed),
			row('Drawn by lot', ({ chance }) => chance, percent),
		],
	};
}

type Named = readonly { readonly set: string; readonly summary: Summary }[];

function partedTable(summaries: Named): Figures {
	const row = (name: string, rates: Summary['ways']) => [
		name,
		...(['both', 'reasoning', 'facts'] as const).map((way) => inWords(rates[way].accepted)),
	];
	return {
		title: 'Accepted as first, by whether reasoning and facts agree',
		head: ['', 'The guide', 'Reasoning alone', 'Facts alone'],
		rows: summaries.flatMap(({ set, summary: { agreed, parted } }) => [
			row(`${set}: they agree`, agreed),
			row(`${set}: they part`, parted),
		]),
	};
}

function callsTable(summaries: Named): Figures {
	const row = (name: string, required: Calls, forbidden?: Calls) => [
		name,
		inWords(required.clear),
		percent(required.general),
		percent(required.opposed),
		`${required.unjudged}`,
		forbidden?.clear.of ? `${count(forbidden.clear.hits)} of ${count(forbidden.clear.of)}` : '–',
	];
	return {
		title: 'What the sources call for',
		head: ['', 'Given clearly', 'Too generally', 'Opposed', 'Not judged', 'Forbidden and given'],
		rows: summaries.flatMap(({ set, summary: { required, named, forbidden, rivals } }) => [
			row(`${set}: the guide`, required, forbidden),
			row(`${set}: the guide, its own practices and rails`, named),
			...rivals
				.filter((rival) => rival.required.clear.of > 0)
				.map((rival) => row(`${set}: ${rival.name}`, rival.required, rival.forbidden)),
		]),
	};
}

/** “27.5 of 32: 86 %, 70 to 94”; a dash where there is nothing to share. */
function inWords(share: Share): string {
	const { hits, of, low, high } = share;
	const [from, to] = [low, high].map((bound) => Math.round(bound * 100));
	return of > 0
		? `${count(hits)} of ${count(of)}: ${percent(share)} (${from}\u00a0to\u00a0${to})`
		: '–';
}

function percent({ of, rate }: Share): string {
	return of > 0 ? `${Math.round(rate * 100)} %` : '–';
}

function count(number: number): string {
	return `${Math.round(number * 10) / 10}`;
}
