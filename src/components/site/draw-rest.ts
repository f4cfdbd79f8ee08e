/** Lets the browser lay out what the first paint left for later (`prose.css`), once that is on the screen. */
export function drawRest() {
	requestAnimationFrame(() => setTimeout(() => (document.documentElement.dataset['drawn'] = '')));
}
