import { changesSince } from '../engine/record/edition.ts';
import { fill } from '../engine/record/fill.ts';
import type { Ignored } from '../engine/record/ignored.ts';
import type { Reopened } from '../engine/record/kept.ts';
import { byId } from '../engine/guide/read-answers.ts';
import { rank } from '../engine/guide/ranking.ts';
import type { GuideData } from './data.ts';

/** What a reader is told about something opened: what was ignored, and what another edition changed. */
export function noticesOf(data: GuideData, opened: Reopened): readonly string[] {
	const { model, words } = data;
	const ignored = opened.ignored.map((each) => tell(data, each));
	const { then, now, order, first, moved, gone, added } = changesSince(
		model,
		opened,
		rank(model, opened.answers),
	);
	const isOld = then !== undefined && then !== now;
	if (!isOld && !order && !first) return ignored;
	const name = (id: string) => byId(model.priorities, id)?.name ?? id;
	const list = (ids: readonly string[]) => ids.map(name).join(', ');
	const changes = moved
		.map(({ priority, from, to }) => fill(words.moved, name(priority), from, to))
		.join('; ');
	return [
		...ignored,
		...(isOld ? [fill(words.edition, then, now)] : []),
		...(opened.ranking.length
			? [order || first ? fill(words.otherOrder, changes) : words.sameOrder]
			: [words.linkEdition]),
		...(first ? [words.otherFirst] : []),
		...(gone.length ? [fill(words.gone, list(gone))] : []),
		...(added.length ? [fill(words.added, list(added))] : []),
	];
}

function tell({ ignored, words }: GuideData, { rule, at, value, offered }: Ignored): string {
	const parts: Readonly<Record<string, string | undefined>> = { at, value };
	// In one pass, so that a stranger’s text is never read as a place to fill in.
	const sentence = ignored[rule][value ? 1 : 0].replace(
		/\{(\w+)\}/g,
		(_, name: string) => parts[name] ?? '',
	);
	return sentence + (offered?.length ? fill(words.couldBe, offered.join(', ')) : '');
}
