/** Says something to screen readers in the page's one status line. */
export function say(words: string) {
	const line = document.querySelector('[data-said]');
	if (line) line.textContent = words;
}
