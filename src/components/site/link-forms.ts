import { encoded, html, markdown, wiki, wikiName } from '../../engine/record/escapes.ts';

/** Something to link to: its title, one sentence about it, and its full permanent address. */
export interface Linked {
	title: string;
	/** May be empty; then the link stands alone. */
	sentence: string;
	address: string;
}

/** A way to write a link down. */
export interface LinkForm {
	/** What the form is called, on its button and when it was copied. */
	name: string;
	write(linked: Linked): string;
	/** The form is also what a browser calls `text/html`, so that it pastes as a link. */
	isHtml?: true;
}

/**
 * The forms in which a link can be copied. Each takes words as they are: what would be markup in
 * them comes out as text, and lines are joined.
 */
export const linkForms: readonly LinkForm[] = [
	{ name: 'Link', write: ({ address }) => address },
	{
		name: 'Markdown',
		write: ({ title, sentence, address }) =>
			told(`[${markdown(title)}](${encoded(address, /[()<>\\\s]/g)})`, markdown(sentence)),
	},
	{
		name: 'HTML',
		write: ({ title, sentence, address }) =>
			`<p>${told(`<a href="${html(address)}">${html(title)}</a>`, html(sentence))}</p>`,
		isHtml: true,
	},
	{
		name: 'Jira, Confluence',
		write: ({ title, sentence, address }) =>
			told(`[${wikiName(title)}|${encoded(address, /[[\]{}|\\^\s]/g)}]`, wiki(sentence)),
	},
	{
		name: 'MediaWiki',
		write: ({ title, sentence, address }) =>
			told(`[${encoded(address, /[[\]{}|<>'"\s]/g)} ${mediaWiki(title)}]`, mediaWiki(sentence)),
	},
];

/** The first sentence of a text, with its lines joined. */
export function firstSentence(text: string): string {
	const line = joined(text);
	const [first] = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(line);
	return first?.segment.trim() ?? '';
}

function told(link: string, sentence: string): string {
	return sentence ? `${link} – ${sentence}` : link;
}

/** Signs that begin or end markup, and the colon of what would become a link by itself. */
function mediaWiki(text: string): string {
	return joined(text).replace(
		/[[\]{}|<>&]|'(?=')|(?<=')'|~(?=~)|(?<=~)~|_(?=_)|(?<=_)_|:(?=\/\/)/g,
		(sign) => `&#${sign.charCodeAt(0)};`,
	);
}

function joined(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
