import { element } from './element.ts';

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
