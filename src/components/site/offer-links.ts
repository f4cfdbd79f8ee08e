/**
 * Opens the ways to copy a link when the one beside a heading is followed; nothing of them is
 * loaded before. Without script, and where they cannot be loaded, it is a link to itself.
 */
export function offerLinks() {
	document.addEventListener('click', (event) => {
		const anchor = (event.target as Element).closest<HTMLAnchorElement>('a.anchor');
		if (!anchor || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		import('./link-menu.ts')
			.then(({ showLinkMenu }) => showLinkMenu(anchor))
			.catch(() => (location.href = anchor.href));
	});
}
