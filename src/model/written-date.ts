const months = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
] as const;

/** A day as the book writes it: `23 November 2026`, the same on every machine. */
export function writtenDate(date: Date): string {
	return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** A day as machines write it: `2026-11-23`. */
export function isoDay(date: Date): string {
	return date.toISOString().slice(0, 10);
}
