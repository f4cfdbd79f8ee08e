import { language } from './language.ts';

const written = new Intl.DateTimeFormat(language.lang, { dateStyle: 'long', timeZone: 'UTC' });

/** A day as the book writes it: `23 November 2026`, the same on every machine. */
export function writtenDate(date: Date): string {
	return written.format(date);
}

/** A day as machines write it: `2026-11-23`. */
export function isoDay(date: Date): string {
	return date.toISOString().slice(0, 10);
}
