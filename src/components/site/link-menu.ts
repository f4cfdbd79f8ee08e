import { adoptStyles } from './adopt-styles.ts';
import { element } from './element.ts';
import { linkForms, type LinkForm, type Linked } from './link-forms.ts';
import { linkedHere } from './linked-here.ts';
import styles from './link-menu.css?inline';
import { say } from './say.ts';

let opener: HTMLAnchorElement | undefined;
let menu: HTMLElement | undefined;

/** Unfolds the ways to copy a link below the heading it stands beside, or folds them up again. */
export function showLinkMenu(anchor: HTMLAnchorElement) {
	const isOpen = opener === anchor;
	close();
	if (isOpen) return;
	const linked = linkedHere(anchor);
	opener = anchor;
	anchor.setAttribute('aria-expanded', 'true');
	menu ??= build();
	menu.setAttribute('aria-label', `Copy “${linked.title}”`);
	menu.replaceChildren(...partsFor(linked));
	(anchor.closest('.heading') ?? anchor).after(menu);
	menu.querySelector('button')?.focus();
}

function close() {
	menu?.remove();
	opener?.setAttribute('aria-expanded', 'false');
	opener = undefined;
}

function build(): HTMLElement {
	adoptStyles(styles);
	const made = element('div', {
		'data-link-menu': '',
		class: 'no-print small quiet',
		role: 'group',
	});
	document.addEventListener('keydown', ({ key }) => {
		if (key !== 'Escape' || !opener) return;
		if (made.contains(document.activeElement)) opener.focus();
		close();
	});
	document.addEventListener('pointerdown', ({ target }) => {
		const isInside = target instanceof Node && (made.contains(target) || opener?.contains(target));
		if (!isInside) close();
	});
	return made;
}

function partsFor(linked: Linked): HTMLElement[] {
	const outcome = element('p', { hidden: '' });
	const buttons = linkForms.map((form) => {
		const button = element('button', { type: 'button', class: 'plain' }, form.name);
		button.addEventListener('click', async () => {
			const isCopied = await copied(form, linked);
			outcome.hidden = false;
			if (isCopied) outcome.textContent = `Copied as ${form.name}: ${linked.title}`;
			else offerText(outcome, form.write(linked));
			say(
				isCopied
					? (outcome.textContent ?? '')
					: 'Not copied. The text is selected: copy it yourself.',
			);
		});
		return button;
	});
	return [element('span', {}, 'Copy as'), ...buttons, outcome];
}

/** Puts a link on the clipboard; HTML also as what it shows, so that a wiki’s editor takes it as a link. */
async function copied(form: LinkForm, linked: Linked): Promise<boolean> {
	const text = form.write(linked);
	try {
		if (form.isHtml && 'ClipboardItem' in window) {
			const types = ['text/plain', 'text/html'];
			const parts = types.map((type) => [type, new Blob([text], { type })]);
			await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(parts))]);
		} else {
			await navigator.clipboard.writeText(text);
		}
		return true;
	} catch {
		return false;
	}
}

/** Where the browser does not let us copy, the text stands selected, ready for the reader’s own hand. */
function offerText(place: HTMLElement, text: string) {
	const field = element('textarea', { readonly: '', rows: '3' }, text);
	const words = 'The browser did not let us copy. Here is the text, selected:';
	place.replaceChildren(element('label', {}, words, field));
	field.focus();
	field.select();
}
