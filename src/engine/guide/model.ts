/** How hard an option pushes a priority. */
export type Strength = 'decisive' | 'strong' | 'some' | 'opposes';

/**
 * The weight of what the reader fears most was tried on the 63 fit trials of edition 2.2, with two readers
 * each. First place was accepted in 56 with 6 points, 60.5 with 7, 60 with 8, 9 and 10, and 60.5 with 12.
 * The reasoning alone was right in 60.5, the facts alone in 30.5. Nothing is gained after seven and no trial
 * decides between the rest, so eight, which edition 2.1 had, stays: it leaves fewer ties than seven.
 */
const points: Readonly<Record<Strength, number>> = {
	decisive: 8,
	strong: 3,
	some: 1,
	opposes: -2,
};

/** What a push adds to a total: the signs are argued, the sizes are our inference. */
export function pointsOf(strength: Strength): number {
	return points[strength];
}

export interface Push {
	readonly priority: string;
	readonly strength: Strength;
	/** A full sentence that a reader understands. */
	readonly reason: string;
	/** Id of a source; `inference`; or `reader`, where the reason is the reader’s own. */
	readonly source: string;
	/** What would be lost; of the pushes on one priority that name the same loss, the strongest counts. */
	readonly loss?: string;
}

export interface Option {
	readonly id: string;
	readonly label: string;
	readonly hint?: string;
	readonly pushes: readonly Push[];
	/** Words by which the reason of a rule states this answer; for the proofs. */
	readonly said?: readonly string[];
	/** The event that would change this answer. */
	readonly until?: string;
	/** Ids this option had in earlier editions, so that old links still land. */
	readonly formerly?: readonly string[];
	/** The edition since which it means something else; answers from before it are told. */
	readonly since?: string;
	/** Where it is chosen, what takes weeks waits until all that takes less is begun. */
	readonly scarce?: true;
	/** Where it is chosen, a wish is decided on, and its need is found before anything else. */
	readonly request?: true;
}

export interface Question {
	readonly id: string;
	readonly title: string;
	/** Short name for tables. */
	readonly name: string;
	readonly choose: 'one' | 'many';
	/** True where the options stand in order, each graver than the one before, one step apart. */
	readonly scale?: boolean;
	/** True where it may be left out: unanswered, it is not open. */
	readonly optional?: boolean;
	/** True where it asks what the reader fears, and not what is the case. */
	readonly reasoning?: boolean;
	/** True where it asks how a failure is noticed; after an incident it is asked again. */
	readonly noticing?: true;
	readonly why: string;
	readonly where: string;
	readonly options: readonly Option[];
	readonly formerly?: readonly string[];
	/** Options of earlier editions that meant none of these. */
	readonly noneFormerly?: readonly string[];
}

/**
 * A map of which every key must match; a list matches if any of it does, and an
 * empty list matches an explicit choice of nothing. Keys are questions, or
 * `first` and `high` with priorities; with `not-` before a key, nothing of the list may match.
 */
export type Condition = Readonly<Record<string, string | readonly string[]>>;

/** Applies when `when` is met and nothing of `unless` is. */
export interface Rule {
	readonly when: Condition;
	readonly unless?: readonly Condition[];
	readonly because: string;
	/** To leave out: what the reason points to, which is advised wherever the rule applies. */
	readonly instead?: string;
}

/** How long a practice takes until its first useful result. */
export type Effort = 'afternoon' | 'day' | 'days' | 'weeks';

export interface Practice {
	readonly id: string;
	readonly title: string;
	readonly summary: string;
	readonly topic: string;
	readonly serves: readonly string[];
	readonly taxes: readonly string[];
	readonly effort: Effort;
	/** What to do in the first afternoon, in the imperative. */
	readonly first: string;
	/** How a team sees that it works; `___` is left for the reader to fill in. */
	readonly sign: string;
	/** Whether it guards against damage: a worse answer does not drop it without a reason. */
	readonly protects?: true;
	readonly advise: readonly Rule[];
	readonly leaveOut: readonly Rule[];
}

export interface GuardRail {
	readonly id: string;
	readonly title: string;
	readonly summary: string;
	/** One sentence in the imperative. */
	readonly rule: string;
	/** Any of these raises it. */
	readonly raised: readonly Condition[];
	readonly always?: boolean;
	/** What the engine itself raises it by, where no condition can say it. */
	readonly engine?: 'parting';
	/** The priority that it puts first, whatever the totals. */
	readonly holds?: string;
	/** Practices it adds to the advice. */
	readonly advises: readonly string[];
	/** Checks that it keeps, and where: the practices’ own rules advise them there, and they stand before the rest. */
	readonly keeps?: readonly { readonly practice: string; readonly when: Condition }[];
	/** What the record must fill in. */
	readonly asks: readonly string[];
	readonly source: string;
}

/** What the manner of working has a line for. */
export type MannerLine = 'cadence' | 'rollout' | 'tests' | 'watch' | 'onCall' | 'skip';

type PracticesByLine = Readonly<Partial<Record<MannerLine, readonly string[]>>>;

/** The manner of working while a priority stands first. */
export interface WhenFirst extends Readonly<Record<MannerLine, string>> {
	/** Practices that a line rests on: where one is left out, the line is not said. */
	readonly with?: PracticesByLine;
	/** Practices that a line does without: where one is advised, the line is not said. */
	readonly without?: PracticesByLine;
}

/** A quality-attribute scenario in six parts, as in ATAM. */
export interface Scenario {
	readonly source: string;
	readonly stimulus: string;
	readonly artefact: string;
	readonly environment: string;
	readonly response: string;
	readonly measure: string;
}

export interface Priority {
	readonly id: string;
	readonly title: string;
	/** Short name for tables. */
	readonly name: string;
	readonly summary: string;
	readonly protects: string;
	readonly test: string;
	readonly mapsTo: readonly string[];
	readonly nearest: { readonly priority: string; readonly rule: string };
	readonly measures: readonly string[];
	readonly scenario: Scenario;
	readonly whenFirst: WhenFirst;
	/** Events that would change the ranking. */
	readonly changes: readonly string[];
	readonly formerly?: readonly string[];
}

/** Answers that contradict each other. */
export interface Tension {
	readonly id: string;
	readonly when: Condition;
	readonly says: string;
	readonly ask: string;
}

/** Everything the guide knows, as its authors wrote it. */
export interface Model {
	/** The edition of the content, such as `1.0`. */
	readonly version: string;
	readonly priorities: readonly Priority[];
	readonly questions: readonly Question[];
	readonly guardRails: readonly GuardRail[];
	readonly practices: readonly Practice[];
	readonly tensions: readonly Tension[];
}
