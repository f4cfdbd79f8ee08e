/** Puts the worksheet in the place of a guide that could not start, and says so; its form would look ready and do nothing. */
export function standIn() {
	document.querySelector('[data-guide]')?.setAttribute('hidden', '');
	document.querySelector('[data-excuse]')?.removeAttribute('hidden');
	document.querySelector('[data-worksheet]')?.setAttribute('open', '');
}

/** Stands in where the guide’s script does not arrive, or not whole; asking for it again tells. */
export function watchIslands() {
	for (const island of document.querySelectorAll('astro-island[component-url]')) {
		island.addEventListener('astro:hydration-error', standIn);
		for (const name of ['component-url', 'renderer-url'])
			import(/* @vite-ignore */ island.getAttribute(name) ?? '').catch(standIn);
	}
}
