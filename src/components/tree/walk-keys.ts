/**
 * The answer that a key stands for: 1 to 9, while the walk has the focus. A single key that works
 * everywhere would get in the way of those who steer by voice.
 */
export function answerOfKey(walk: HTMLElement, event: KeyboardEvent): HTMLElement | undefined {
	const { key, target, altKey, ctrlKey, metaKey } = event;
	if (!/^[1-9]$/.test(key) || altKey || ctrlKey || metaKey) return undefined;
	if (!(target instanceof Element) || target.closest('input, textarea, select')) return undefined;
	const links = walk.querySelectorAll<HTMLElement>('section:not([hidden]) [data-answer] [data-go]');
	return links[Number(key) - 1];
}
