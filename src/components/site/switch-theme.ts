/** Shows the theme switch, which needs script, and keeps the choice in this browser. */
export function switchTheme() {
	const root = document.documentElement;
	const field = document.querySelector<HTMLFieldSetElement>('[data-theme-switch]');
	if (!field) return;
	field.hidden = false;
	for (const input of field.querySelectorAll<HTMLInputElement>('input')) {
		input.checked = input.value === (root.dataset['theme'] ?? 'system');
		input.addEventListener('change', () => choose(input.value));
	}

	function choose(theme: string) {
		if (theme === 'system') delete root.dataset['theme'];
		else root.dataset['theme'] = theme;
		try {
			if (theme === 'system') localStorage.removeItem('theme');
			else localStorage.setItem('theme', theme);
		} catch {
			// Storage is blocked: the choice holds for this page.
		}
	}
}
