import type { Balance } from '../../engine/guide/balance.ts';

/** How the picture is read, in one line; it explains no sign that is not there. */
export function legend({ rows }: Balance): string {
	const segments = rows.flatMap((row) => row.segments);
	return [
		'A piece is an answer',
		...(segments.some(({ to }) => to < 0) ? ['dashed: against'] : []),
		...(segments.some(({ isOwn }) => isOwn) ? ['tall: your own reasoning'] : []),
		'the stroke is the sum.',
	].join('; ');
}
