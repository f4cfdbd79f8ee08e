/** What a frame tells the page that shows it, whenever its height has changed. */
export interface HeightMessage {
	type: 'playbook:height';
	/** What is shown, such as `decision-trees/is-it-done`. */
	id: string;
	/** In CSS pixels. */
	height: number;
}

/** Tells the host page the height that the frame needs, now and whenever it changes. */
export function tellHeight(id: string) {
	if (window.parent === window) return;
	let told = 0;
	new ResizeObserver(() => {
		const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
		if (height === told) return;
		told = height;
		const message: HeightMessage = { type: 'playbook:height', id, height };
		// Whoever may show the frame may know its height; nothing else is told.
		window.parent.postMessage(message, '*');
	}).observe(document.documentElement);
}
