import { copy } from './clipboard.ts';
import { linkedHere } from './linked-here.ts';
import { notCopied, offerText } from './offer-text.ts';

/** Does what an entry of “Use this page” says: copies the link or the code for a frame, or prints. */
export async function takePage(entry: HTMLAnchorElement): Promise<void> {
	const { take, oembed } = entry.dataset;
	if (take === 'print') return print();
	const text = take === 'frame' ? frameCode(oembed ?? '') : linkedHere(entry).address;
	const isCopied = await copy(text);
	const line = entry.closest('details')?.querySelector<HTMLElement>('[data-taken]');
	if (!line) return;
	if (isCopied) line.textContent = take === 'frame' ? 'Code for a frame copied' : 'Link copied';
	else {
		line.textContent = notCopied;
		offerText(line, await text);
	}
}

/** What a wiki puts into its page, as the site itself tells wikis that ask. */
async function frameCode(oembed: string): Promise<string> {
	const { html } = (await (await fetch(oembed)).json()) as { html: string };
	return html;
}
