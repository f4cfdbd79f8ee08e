/**
 * Opens the ways to copy a link when the one beside a heading is followed; nothing of them is
 * loaded before, but where a page is taken along: Safari lets us copy at once after a press, and
 * not later. Without script, and where they cannot be loaded, it is a link to itself.
 */
export function offerLinks() {
	const load = () => import('./link-menu.ts');
	document.querySelector('.tools')?.addEventListener('toggle', () => load().catch(() => {}));
	document.addEventListener('click', (event) => {
		const anchor = (event.target as Element).closest<HTMLAnchorElement>('.anchor');
		if (!anchor || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		load()
			.then(({ showLinkMenu }) => showLinkMenu(anchor))
			.catch(() => (location.href = anchor.href));
	});
}
