const month =
	/\b(January|February|March|April|May|June|July|August|September|October|November|December)\b(?! \d{4})/;

/** Where and when a work was published, its year behind the month where there is one: “Monzo blog, 13 February 2024”. */
export function published(container: string | undefined, year: number): string {
	if (!container) return `${year}`;
	if (month.test(container)) return container.replace(month, `$1 ${year}`);
	return container.endsWith(`${year}`) ? container : `${container}, ${year}`;
}
