type Text = string | Promise<string>;

/**
 * Puts text on the clipboard, and beside it the same as rich text, which editors of wikis take; tells
 * whether the browser let us. What is still on its way is given as it is: Safari lets us copy at once
 * after a press, and not later.
 */
export async function copy(text: Text, html?: Text): Promise<boolean> {
	try {
		if ('ClipboardItem' in window) {
			const parts = { 'text/plain': text, ...(html !== undefined && { 'text/html': html }) };
			const blobs = Object.entries(parts).map(([type, part]) => [type, blobOf(part, type)]);
			await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
		} else {
			await navigator.clipboard.writeText(await text);
		}
		return true;
	} catch {
		return false;
	}
}

async function blobOf(text: Text, type: string): Promise<Blob> {
	return new Blob([await text], { type });
}
