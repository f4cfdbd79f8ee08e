/**
 * Opens the ways to copy a link when the one beside a heading is followed; nothing of them is
 * loaded before, but where a page is taken along: Safari lets us copy at once after a press, and
 * not later. Without script, and where they cannot be loaded, it is a link to itself.
 */
export function offerLinks() {
	const load = () => import('./link-menu.ts');
	const tools = document.querySelector('details.tools');
	tools?.addEventListener('toggle', () => void load().catch(() => {}), { once: true });
	document.addEventListener('click', (event) => {
		const anchor = (event.target as Element).closest<HTMLAnchorElement>('a.anchor');
		if (!anchor || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		load()
			.then(({ showLinkMenu }) => showLinkMenu(anchor))
			.catch(() => (location.href = anchor.href));
	});
}
