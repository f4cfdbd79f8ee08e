import type { Effort } from '../engine/guide/model.ts';

/** How long a practice takes until its first useful result, as pages name it; the shortest first. */
export const effortNames: Readonly<Record<Effort, string>> = {
	afternoon: 'An afternoon',
	day: 'A day',
	days: 'A few days',
	weeks: 'Some weeks',
};
