import { adoptStyles, element } from './element.ts';
import { copy } from './clipboard.ts';
import { linkForms, type Linked } from './link-forms.ts';
import { linkedHere } from './linked-here.ts';
import { notCopied, offerText } from './offer-text.ts';
import styles from './link-menu.css?inline';
import { say } from './say.ts';
import { takePage } from './take-page.ts';

let opener: HTMLAnchorElement | undefined;
let menu: HTMLElement | undefined;

/** Unfolds the ways to copy a link below the heading it stands beside, or folds them up again. */
export function showLinkMenu(anchor: HTMLAnchorElement) {
	if (anchor.dataset['take']) return void takePage(anchor);
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
			const text = form.write(linked);
			const isCopied = await copy(text, form.isHtml && text);
			outcome.hidden = false;
			if (isCopied) outcome.textContent = `Copied as ${form.name}: ${linked.title}`;
			else offerText(outcome, text);
			say(isCopied ? (outcome.textContent ?? '') : notCopied);
		});
		return button;
	});
	return [element('span', {}, 'Copy as'), ...buttons, outcome];
}
