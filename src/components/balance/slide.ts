/** Where the rows of a list stand; nothing of rows that are not shown. */
export function topsOf(list: HTMLElement): ReadonlyMap<HTMLElement, number> {
	const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')];
	return new Map(
		rows.filter(({ offsetParent }) => offsetParent).map((row) => [row, row.offsetTop]),
	);
}

/** Lets rows slide from where they stood to where they stand; whoever wants no motion sees none. */
export function slideFrom(before: ReadonlyMap<HTMLElement, number>) {
	if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
	for (const [row, top] of before) {
		const by = row.offsetParent ? top - row.offsetTop : 0;
		if (by) row.animate({ translate: [`0 ${by}px`, '0 0'] }, { duration: 200, easing: 'ease-out' });
	}
}
