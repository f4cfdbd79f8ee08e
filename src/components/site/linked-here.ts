import { firstSentence, type Linked } from './link-forms.ts';

/**
 * What the link beside a heading leads to, as the page tells it: for the page’s own heading the
 * title and summary, for another the first sentence of what follows it. Where a tree is walked, the
 * answers go with it, in the address and in words.
 */
export function linkedHere(anchor: HTMLAnchorElement): Linked {
	const title = meta('og:title');
	const address = permanentAddress();
	const part = anchor.closest('.part');
	const heading = (part ?? anchor.closest('.heading'))?.querySelector('h1, h2, h3, h4');
	if (!anchor.hash || !heading || heading.matches('h1'))
		return { title, sentence: meta('description'), address };
	const answers = answersAt(anchor);
	const opening = part ? part.querySelector('p:not(.moves, :has(.anchor)), li') : openingOf(anchor);
	return {
		title: `${wordsOf(heading)} · ${title}`,
		sentence: answers + (firstSentence(opening ? wordsOf(opening) : '') || meta('description')),
		address: address + (part ? placeInResult(anchor) : answers ? location.hash : anchor.hash),
	};
}

/** A part of a result is nothing without the answers, which the address holds. */
function placeInResult({ hash }: HTMLAnchorElement): string {
	return location.hash.includes('=') ? location.hash + hash.replace('#part-', '&part=') : hash;
}

/** What was answered in the walk that ends at this place, as one sentence; nothing elsewhere. */
function answersAt(anchor: Element): string {
	const walk = anchor.closest('tree-walk[data-walking]:not(:has(nav [aria-current]))');
	const answers = [...(walk?.querySelectorAll('nav b') ?? [])].map(
		({ textContent }) => textContent,
	);
	return answers.length && location.hash.includes('=') ? `Answers: ${answers.join('; ')}. ` : '';
}

/** The first paragraph or point after a heading, up to the next one. */
function openingOf(anchor: Element): Element | null {
	for (
		let next = anchor.closest('.heading')?.nextElementSibling;
		next;
		next = next.nextElementSibling
	) {
		if (next.matches('.heading')) break;
		if (next.matches('[data-link-menu]')) continue;
		const opening = next.matches('p') ? next : next.querySelector('p, li');
		if (opening) return opening;
	}
	return null;
}

/** The words of an element without its notes and definitions. */
export function wordsOf(element: Element): string {
	const copy = element.cloneNode(true) as Element;
	for (const aside of copy.querySelectorAll('.ref, .note, .definition')) aside.remove();
	return copy.textContent ?? '';
}

/** The canonical address; a copy built without its own (`SITE_URL`) knows only where it is open. */
export function permanentAddress(): string {
	const address = meta('og:url');
	const isBuiltForNowhere = !address || /^https?:\/\/localhost[:/]/.test(address);
	if (!isBuiltForNowhere) return address;
	// A frame shows a page that stands without `embed/`.
	return location.href.replace(/#.*/, '').replace(/\/embed\/(?=[^/]+\/(?:[^/]+\/)?$)/, '/');
}

/** What the head of the page says of it. */
export function meta(name: string): string {
	const found = document.querySelector<HTMLMetaElement>(
		`meta[property="${name}"], meta[name="${name}"]`,
	);
	return found?.content ?? '';
}
