import type { LeftOut, Topic } from './practices.ts';
import type { MannerLine } from './model.ts';
import type { Ranked } from './ranking.ts';

/** The manner of working while a priority stands first, as far as nothing in the advice contradicts it. */
export interface Manner {
	readonly priority: string;
	readonly lines: Readonly<Partial<Record<MannerLine, string>>>;
}

const mannerLines = ['cadence', 'rollout', 'tests', 'watch', 'onCall', 'skip'] as const;

/**
 * The manner of working for each priority in first place. A line that rests on a practice is left
 * away where that practice is left out, and one that does without a practice where it is advised.
 * What may be skipped is only said where one priority stands first alone: what one may skip, the
 * other may need.
 */
export function mannersOf(
	first: readonly Ranked[],
	topics: readonly Topic[],
	leftOut: readonly LeftOut[],
): readonly Manner[] {
	const advised = topics.flatMap((topic) => topic.advised.map(({ practice }) => practice.id));
	const omitted = leftOut.map(({ practice }) => practice.id);
	return first.map(({ priority: { id, whenFirst } }) => {
		const isSound = (line: MannerLine) =>
			!whenFirst.with?.[line]?.some((practice) => omitted.includes(practice)) &&
			!whenFirst.without?.[line]?.some((practice) => advised.includes(practice)) &&
			(line !== 'skip' || first.length === 1);
		const lines = mannerLines.filter(isSound).map((line) => [line, whenFirst[line]]);
		return { priority: id, lines: Object.fromEntries(lines) };
	});
}
