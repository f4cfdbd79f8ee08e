/** Acts once it has not been called again for so many milliseconds. */
export function delayed(act: () => void, wait: number): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	return () => {
		clearTimeout(timer);
		timer = setTimeout(act, wait);
	};
}
