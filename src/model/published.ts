import { writtenDate } from './written-date.ts';

const month =
	/\b(January|February|March|April|May|June|July|August|September|October|November|December)\b(?! \d{4})/;

/**
 * Where and when a work was published, its year behind the month where there is one: “Monzo blog,
 * 13 February 2024”. What bears no year says when it was read.
 */
export function published(container = '', year?: number, read?: Date): string {
	const behind = (words: string) => (container ? `${container}, ${words}` : words);
	if (year === undefined) return behind(`undated${read ? `, read on ${writtenDate(read)}` : ''}`);
	if (month.test(container)) return container.replace(month, `$1 ${year}`);
	return container.endsWith(`${year}`) ? container : behind(`${year}`);
}
