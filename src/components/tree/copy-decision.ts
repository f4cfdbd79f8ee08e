import { asHtml, asMarkdown } from '../../engine/record/passage.ts';
import { writtenDate } from '../../model/written-date.ts';
import { copy } from '../site/clipboard.ts';
import { meta, permanentAddress, wordsOf } from '../site/linked-here.ts';
import { notCopied, offerText } from '../site/offer-text.ts';
import { say } from '../site/say.ts';
import { walkedPassage, type WalkedDecision } from './walked-decision.ts';

/** Puts the decision that a walk has come to on the clipboard, and says so in a line of the page. */
export async function copyDecision(walk: HTMLElement, outcome: HTMLElement) {
	const passage = walkedPassage(decisionOf(walk));
	const text = asMarkdown(passage);
	const isCopied = await copy(text, asHtml(passage));
	const words = 'Copied with its answers, for a wiki, a pull request or a mail.';
	outcome.hidden = false;
	if (isCopied) outcome.textContent = words;
	else offerText(outcome, text);
	say(isCopied ? words : notCopied);
}

function decisionOf(walk: HTMLElement): WalkedDecision {
	const section = walk.querySelector('section[data-section]:not([hidden])') as Element;
	const verdict = section.querySelector('[data-verdict]')?.textContent ?? '';
	const opening = section.querySelector(':scope > p');
	const links = section.querySelectorAll<HTMLAnchorElement>('a[href*="/practices/"]');
	const practices = new Map(
		[...links].map((link) => [link.pathname, { words: wordsOf(link), address: onSite(link) }]),
	);
	return {
		verdict,
		title: section.querySelector('h2')?.textContent ?? '',
		tree: meta('og:title'),
		address: permanentAddress() + location.hash,
		day: writtenDate(new Date()),
		answers: [...walk.querySelectorAll<HTMLElement>('nav button')].map((button) => ({
			question: button.firstChild?.textContent?.trim() ?? '',
			answer: button.querySelector('b')?.textContent ?? '',
		})),
		because: opening ? wordsOf(opening).slice(verdict.length).trim() : '',
		practices: [...practices.values()],
	};
}

/** Where a link leads on the published site, wherever this page is open. */
function onSite(link: HTMLAnchorElement): string {
	return new URL(link.getAttribute('href') ?? '', permanentAddress()).href;
}
