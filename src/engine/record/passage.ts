import { encoded, html, markdown, wiki } from './escapes.ts';
import { visible } from './ignored.ts';

/** Part of a line: plain words, words that stand out, or words that lead somewhere. */
export type Piece =
	string | { readonly bold: string } | { readonly words: string; readonly address: string };

export type Line = readonly Piece[];

/** A heading, a line, or a list; what is told in several forms is written once in these. */
export type Block =
	| { readonly heading: string; readonly isInner?: boolean }
	| { readonly line: Line }
	| { readonly list: readonly Line[]; readonly isOrdered?: boolean };

/** How one form writes the parts of a passage. */
interface Form {
	words(text: string): string;
	bold(text: string): string;
	link(words: string, address: string): string;
	heading(text: string, isInner: boolean): string;
	item(text: string, number: number | undefined): string;
	list?(items: string, isOrdered: boolean): string;
	line?(text: string): string;
	/** What stands between blocks. */
	readonly gap: string;
}

/** As what editors of wikis and tickets take for rich text. */
export function asHtml(blocks: readonly Block[]): string {
	return written(blocks, {
		words: html,
		bold: (text) => `<strong>${text}</strong>`,
		link: (words, address) => `<a href="${html(address)}">${words}</a>`,
		heading: (text, isInner) => (isInner ? `<h3>${text}</h3>` : `<h2>${text}</h2>`),
		item: (text) => `<li>${text}</li>`,
		list: (items, isOrdered) => (isOrdered ? `<ol>${items}</ol>` : `<ul>${items}</ul>`),
		line: (text) => `<p>${text}</p>`,
		gap: '\n',
	});
}

/** As Markdown. */
export function asMarkdown(blocks: readonly Block[]): string {
	return written(blocks, {
		words: markdown,
		bold: (text) => `**${text}**`,
		link: (words, address) => `[${words}](${encoded(address, /[()<>\\\s]/g)})`,
		heading: (text, isInner) => `${isInner ? '###' : '##'} ${text}`,
		item: (text, number) => `${number ? `${number}.` : '-'} ${text}`,
		gap: '\n\n',
	});
}

/** In the markup of Jira and Confluence on a server of one’s own. */
export function asWikiMarkup(blocks: readonly Block[]): string {
	return written(blocks, {
		words: wiki,
		bold: (text) => `*${text}*`,
		link: (words, address) => `[${words}|${encoded(address, /[[\]{}|\\^\s]/g)}]`,
		heading: (text, isInner) => `${isInner ? 'h3.' : 'h2.'} ${text}`,
		item: (text, number) => `${number ? '#' : '*'} ${text}`,
		gap: '\n\n',
	});
}

/** As words alone. */
export function asPlainText(blocks: readonly Block[]): string {
	return written(blocks, {
		words: visible,
		bold: (text) => text,
		link: (words, address) => `${words}: ${address}`,
		heading: (text) => text,
		item: (text, number) => `${number ? `${number}.` : '-'} ${text}`,
		gap: '\n\n',
	});
}

function written(blocks: readonly Block[], form: Form): string {
	const lineOf = (line: Line) =>
		line
			.map((piece) => {
				if (typeof piece === 'string') return spaced(piece, form.words);
				if ('bold' in piece) return form.bold(form.words(piece.bold));
				return form.link(form.words(piece.words), piece.address);
			})
			.join('');
	const blockOf = (block: Block) => {
		if ('heading' in block) return form.heading(form.words(block.heading), block.isInner ?? false);
		if ('line' in block) return form.line?.(lineOf(block.line)) ?? lineOf(block.line);
		const { list, isOrdered = false } = block;
		const items = list
			.map((line, at) => form.item(lineOf(line), isOrdered ? at + 1 : undefined))
			.join('\n');
		return form.list?.(items, isOrdered) ?? items;
	};
	return `${blocks
		.filter((block) => !('list' in block) || block.list.length)
		.map(blockOf)
		.join(form.gap)}\n`;
}

/** The words of a piece, with the space that parts it from its neighbours. */
function spaced(text: string, words: (text: string) => string): string {
	const [, before = '', inner = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? [];
	return (before && ' ') + words(inner) + (after && ' ');
}
