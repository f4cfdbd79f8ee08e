/**
 * Narrows the list of everything to the entries in which every word that is typed begins a word, and
 * hides the parts that hold none of them.
 */
export function narrowIndex() {
	const field = document.querySelector<HTMLElement>('[data-narrow]');
	const input = field?.querySelector('input');
	const status = field?.querySelector('[role=status]');
	if (!field || !input || !status) return;
	const entries = [...document.querySelectorAll<HTMLElement>('[data-entry]')];
	const texts = entries.map((entry) => ` ${wordsOf(entry.textContent).join(' ')}`);
	const parts = [...document.querySelectorAll<HTMLElement>('[data-part]')];
	field.dataset['narrow'] = '';
	input.addEventListener('input', narrow);
	// Words that a browser put back after a reload.
	narrow();

	function narrow() {
		const words = wordsOf(input?.value ?? '');
		let count = 0;
		for (const [index, entry] of entries.entries()) {
			entry.hidden = !words.every((word) => texts[index]?.includes(` ${word}`));
			if (!entry.hidden) count += 1;
		}
		for (const part of parts) part.hidden = !part.querySelector('[data-entry]:not([hidden])');
		if (status) status.textContent = words.length > 0 ? told(count, entries.length) : '';
	}
}

function told(count: number, all: number): string {
	return count > 0 ? `${count} of ${all}` : 'Nothing holds all these words. Try fewer.';
}

/** The words of a text in small letters and without accents. */
function wordsOf(text: string | null): string[] {
	const plain = (text ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
	return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
