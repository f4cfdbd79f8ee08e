import type { Evaluation } from '../engine/guide/advice.ts';
import type { Model } from '../engine/guide/model.ts';
import { addressOf } from './addresses.ts';
import { signed } from './signed.ts';

/** One row of the table of answers. */
export interface AnswerRow {
	name: string;
	address: string;
	chosen: string[];
}

/** The answers as pages show them, in the order of the questions. */
export function answerRows({ answered }: Evaluation): AnswerRow[] {
	return answered.map(({ question, options, notSure }) => ({
		name: question.name,
		address: addressOf('questions', question.id),
		chosen: notSure ? ['Not sure'] : options.map(({ label }) => label),
	}));
}

/** One row of the ranking, with the lines that sum to its total. */
export interface RankingRow {
	place: number;
	name: string;
	address: string;
	total: number;
	first: boolean;
	/** What decided the place, such as `Outage +3`; the lines sum to the total. */
	reasons: string[];
	heldBy?: string | undefined;
}

/** The ranking as pages show it; each reason names the question and what its answer adds. */
export function rankingRows(model: Model, { ranking }: Evaluation): RankingRow[] {
	const questionName = new Map(model.questions.map(({ id, name }) => [id, name]));
	const railTitle = new Map(model.guardRails.map(({ id, title }) => [id, title]));
	return ranking.places.map(({ priority, place, total, lines, heldBy }) => ({
		place,
		name: priority.name,
		address: addressOf('priorities', priority.id),
		total,
		first: ranking.first.includes(priority.id),
		reasons: lines.map(
			({ question, points }) => `${questionName.get(question) ?? question}\u00a0${signed(points)}`,
		),
		heldBy:
			heldBy.length > 0 ? heldBy.map((id) => railTitle.get(id) ?? id).join('”, “') : undefined,
	}));
}
