import { nameIn } from '../engine/guide/read-answers.ts';
import type { Model } from '../engine/guide/model.ts';
import { rank } from '../engine/guide/ranking.ts';
import { changesSince } from '../engine/record/edition.ts';
import type { Ignored } from '../engine/record/ignored.ts';
import type { Reopened } from '../engine/record/saved-advice.ts';
import * as words from './notice-words.ts';
import { moved as movedInWords } from './words.ts';

/** What a reader should know about something opened: what was ignored, and what another edition changed. */
export function noticesOf(model: Model, opened: Reopened): readonly string[] {
	const ignored = opened.ignored.map(ignoredInWords);
	const { then, now, order, first, moved, gone, added } = changesSince(
		model,
		opened,
		rank(model, opened.answers),
	);
	const isOld = then !== undefined && then !== now;
	if (!isOld && !order && !first) return ignored;
	const name = (id: string) => nameIn(model.priorities, id);
	const list = (ids: readonly string[]) => ids.map(name).join(', ');
	const moves = moved.map(({ priority, from, to }) => movedInWords(name(priority), from, to));
	return [
		...ignored,
		...(isOld ? [words.edition(then, now)] : []),
		...(opened.ranking.length
			? [order || first ? words.otherOrder(moves.join('; ')) : words.sameOrder]
			: [words.linkEdition]),
		...(first ? [words.otherFirst] : []),
		...(gone.length ? [words.gone(list(gone))] : []),
		...(added.length ? [words.added(list(added))] : []),
	];
}

/** One sentence for what was ignored, with what could have stood there. */
function ignoredInWords({ rule, at, value = '', offered }: Ignored): string {
	return (
		words.ignored[rule](at, value) + (offered?.length ? words.couldBe(offered.join(', ')) : '')
	);
}
