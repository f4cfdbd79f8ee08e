/** Escape puts a shown definition away, until the pointer or the focus moves on (WCAG 1.4.13). */
export function quietDefinitions() {
	const root = document.documentElement;
	document.addEventListener('keydown', ({ key }) => {
		if (key === 'Escape') root.dataset['quiet'] = '';
	});
	for (const event of ['mouseover', 'focusin'])
		document.addEventListener(event, () => delete root.dataset['quiet']);
}
