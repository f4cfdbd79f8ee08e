/**
 * Opens the search by its control, by `/` and by Ctrl or Cmd and K. Nothing of it is loaded
 * before. Without script, and where it cannot be loaded, the control is a link to the index.
 */
export function openSearch() {
	const control = document.querySelector<HTMLAnchorElement>('[data-search]');
	if (!control) return;
	const open = async (event: Event) => {
		event.preventDefault();
		try {
			const dialog = await import('./search-dialog.ts');
			await dialog.showSearch(control.dataset);
		} catch {
			location.href = `${control.href}?failed`;
		}
	};
	document.addEventListener('click', (event) => {
		if (event.metaKey || event.ctrlKey || event.shiftKey) return;
		if ((event.target as Element).closest('[data-search], [data-opens-search]')) void open(event);
	});
	document.addEventListener('keydown', (event) => {
		const typing = (event.target as Element).closest?.(
			'input:not([type=radio],[type=checkbox]), textarea, select, dialog',
		);
		const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !typing;
		const chord = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
		if (slash || chord) void open(event);
	});
}
