import type { SavedPlace } from './saved-advice.ts';
import type { Model } from '../guide/model.ts';
import type { Ranking } from '../guide/ranking.ts';
import { sameSet } from '../guide/flips.ts';
import { byId } from '../guide/read-answers.ts';

/** What became of a record's order in the edition that opens it. */
export interface Changes {
	readonly then: string | undefined;
	readonly now: string;
	/** Whether any two priorities stand in another order than they did. */
	readonly order: boolean;
	readonly first: boolean;
	readonly moved: readonly {
		readonly priority: string;
		readonly from: number;
		readonly to: number;
	}[];
	/** Priorities of the record that this edition no longer has, and those it did not have. */
	readonly gone: readonly string[];
	readonly added: readonly string[];
}

/**
 * Compares the order a record was made with to the one its answers give now. Which
 * of its answers no longer exist, reading it tells (`ignored`).
 */
export function changesSince(
	model: Pick<Model, 'priorities' | 'version'>,
	record: {
		readonly ranking: readonly SavedPlace[];
		readonly details: { readonly version?: string };
	},
	ranking: Pick<Ranking, 'places'>,
): Changes {
	const before = record.ranking.map(({ priority, place }) => ({
		id: byId(model.priorities, priority)?.id,
		priority,
		place,
	}));
	const after = new Map(ranking.places.map(({ priority, place }) => [priority.id, place]));
	const still = before.flatMap(({ id, place }) => {
		const to = id && after.get(id);
		return to ? [{ priority: id, from: place, to }] : [];
	});
	return {
		then: record.details.version,
		now: model.version,
		order: still.some((one) =>
			still.some((other) => Math.sign(one.from - other.from) !== Math.sign(one.to - other.to)),
		),
		first:
			before.length > 0 &&
			!sameSet(
				firstOf(before.map(({ id, priority, place }) => ({ id: id ?? priority, place }))),
				firstOf(ranking.places.map(({ priority: { id }, place }) => ({ id, place }))),
			),
		moved: still.filter(({ from, to }) => from !== to),
		gone: before.filter(({ id }) => !id).map(({ priority }) => priority),
		added: before.length
			? model.priorities.map(({ id }) => id).filter((id) => !before.some((each) => each.id === id))
			: [],
	};
}

/** Who stands in place one, unless too many share it for anything to come first. */
function firstOf(places: readonly { readonly id: string; readonly place: number }[]) {
	const top = places.filter(({ place }) => place === 1).map(({ id }) => id);
	return top.length > 3 ? [] : top;
}
