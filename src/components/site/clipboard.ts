import { element } from './element.ts';

/**
 * Puts text on the clipboard, and beside it the same as rich text, which editors of wikis take. What
 * is still on its way is given as it is: Safari lets us copy at once after a press, and not later.
 */
export async function copy(text: string | Promise<string>, html?: string): Promise<boolean> {
	try {
		if ('ClipboardItem' in window) {
			const parts = { 'text/plain': text, ...(html !== undefined && { 'text/html': html }) };
			const blobs = Object.entries(parts).map(([type, part]) => [
				type,
				Promise.resolve(part).then((words) => new Blob([words], { type })),
			]);
			await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
		} else {
			await navigator.clipboard.writeText(await text);
		}
		return true;
	} catch {
		return false;
	}
}

/** Where the browser does not let us copy, the text stands selected, ready for the reader’s own hand. */
export function offerText(place: HTMLElement, text: string) {
	const field = element('textarea', { readonly: '', rows: '3' }, text);
	const words = 'The browser did not let us copy. Here is the text, selected:';
	place.replaceChildren(element('label', {}, words, field));
	field.focus();
	field.select();
}

/** What is said where the text is only offered. */
export const notCopied = 'Not copied. The text is selected: copy it yourself.';
