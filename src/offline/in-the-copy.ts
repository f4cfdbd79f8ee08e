// What runs in the pages of the offline copy beside the site’s own scripts, which are bundled with it.

/**
 * Takes the place of `fetch`, which gets nothing from `file://`: what the guide asks for stands in
 * its page. The address of the guide is found from where the copy lies.
 */
export async function keptData(): Promise<{ json: () => Promise<object> }> {
	const kept = document.querySelector('[data-kept]')?.textContent ?? '';
	const data = JSON.parse(kept) as { home: string };
	const home = new URL(data.home, location.href).href;
	return { json: () => Promise.resolve({ ...data, home }) };
}

/**
 * Completes links that scripts draw: `…/practices/canary-release/` would show the folder. It is done
 * before a link can be followed, copied or opened in another tab.
 */
export function completeFolders(): void {
	for (const reached of ['pointerdown', 'focusin']) {
		document.addEventListener(reached, ({ target }) => {
			const link = target instanceof Element ? target.closest('a') : null;
			if (link?.protocol === 'file:' && link.pathname.endsWith('/')) link.pathname += 'index.html';
		});
	}
}
