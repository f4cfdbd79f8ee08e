/**
 * Opens links in place of the host page: the book’s other pages refuse to be framed. The build does
 * it for what it writes (`remark/framed-links.ts`), this for what a script draws.
 */
export function leaveFrame() {
	document.addEventListener(
		'click',
		({ target }) => {
			const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
			if (link && !link.getAttribute('href')?.startsWith('#')) link.target = '_top';
		},
		{ capture: true },
	);
}
