// What runs in the pages of the offline copy beside the site’s own scripts, which are bundled with it.

/**
 * Takes the place of `fetch`, which gets nothing from `file://`: what the guide asks for stands in
 * its page. The address of the guide is found from where the copy lies.
 */
export async function dataOfGuide(): Promise<{ json: () => Promise<object> }> {
	const text = document.querySelector('[data-of-guide]')?.textContent ?? '';
	const data = JSON.parse(text) as { home: string };
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

/** How a renderer of Astro takes over an element. */
type Renderer = (
	element: Element,
) => (component: unknown, props: unknown, slots: object, options: { client: string }) => unknown;

/** Starts a part of the page as Astro does on a server, where it imports what it starts. */
export function startIsland(name: string, component: unknown, renderer: Renderer): void {
	const island = document.querySelector(`astro-island[component-export="${name}"]`);
	if (!island) return;
	const props = plain([0, JSON.parse(island.getAttribute('props') ?? '{}')]);
	void renderer(island)(component, props, {}, { client: 'load' });
}

/** Astro writes each value with its kind before it: 1 for a list, 0 for a map or what JSON can hold. */
function plain([kind, value]: [number, unknown]): unknown {
	if (kind === 1) return (value as [number, unknown][]).map(plain);
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value as Record<string, [number, unknown]>);
	return Object.fromEntries(entries.map(([key, each]) => [key, plain(each)]));
}
