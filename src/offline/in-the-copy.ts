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

/** What Astro’s renderer exports: it brings a component to life in its element. */
type Renderer = (
	island: Element,
) => (component: unknown, props: unknown, slots: object, how: { client: string }) => Promise<void>;

/** Brings the islands of the page to life, in their order, as Astro’s own script does with modules. */
export function startIslands(...components: [Renderer, unknown][]): void {
	const islands = document.querySelectorAll('offline-island');
	for (const [index, [hydrate, component]] of components.entries()) {
		const island = islands[index];
		if (!island) continue;
		const props = plain([0, JSON.parse(island.getAttribute('props') ?? '{}')]);
		void hydrate(island)(component, props, {}, { client: 'load' });
	}
}

/** Reads a value as Astro writes it for islands: `[0, value]`, or `[1, list]`. */
function plain([kind, value]: [kind: number, value: unknown]): unknown {
	if (kind === 1) return (value as [number, unknown][]).map(plain);
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value as Record<string, [number, unknown]>);
	return Object.fromEntries(entries.map(([name, each]) => [name, plain(each)]));
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
