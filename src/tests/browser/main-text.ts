import type { Page } from 'playwright-core';

/** What the main text of a page holds, read by the browser: what no form of the page may lose. */
export interface MainText {
	headings: string[];
	/** Tables, their rows and cells; rows of empty cells are left out. */
	tables: string[][][];
	/** The words of each note in the margin, by label. */
	notes: Record<string, string>;
	/** The labels that the references in the text lead to. */
	references: string[];
	/** Where links lead, in full. */
	links: string[];
}

/** Reads the main text of a page from its HTML, in a tab that loads nothing. */
export function readMainText(tab: Page, html: string): Promise<MainText> {
	return tab.evaluate((html) => {
		const page = new DOMParser().parseFromString(html, 'text/html');
		const address = page.querySelector<HTMLMetaElement>('meta[property="og:url"]')?.content;
		const text = page.querySelector('article');
		const words = (of: Element) => (of.textContent ?? '').replace(/\s+/g, ' ').trim();
		const all = <Found extends Element>(selector: string, within: Element | null = text) => [
			...(within?.querySelectorAll<Found>(selector) ?? []),
		];
		// Controls, ways around the page, definitions shown on demand, and drawings, which the text tells in words.
		const aside =
			'svg, [hidden], nav.no-print, details.on-page, label, button, .anchor, script, [role="tooltip"]';
		for (const left of all(aside)) left.remove();

		const referring = all<HTMLAnchorElement>('sup.ref a');
		const references = referring.map((link) =>
			(link.getAttribute('href') ?? '').slice('#note-'.length),
		);
		for (const link of referring) link.remove();
		const noted = all('.note').map((note) => {
			for (const back of all('.back', note)) back.remove();
			return [note.id.slice('note-'.length), words(note)] as const;
		});
		const links = all('a[href]').map(
			(link) => new URL(link.getAttribute('href') ?? '', address).href,
		);
		for (const note of all('.note')) note.remove();
		return {
			headings: all('h1, h2, h3, h4, h5, h6').map(words),
			tables: all<HTMLTableElement>('table').map((table) =>
				[...table.rows]
					.map((row) => [...row.cells].map(words))
					.filter((row) => row.some((cell) => cell !== '')),
			),
			notes: Object.fromEntries(noted),
			references,
			links,
		};
	}, html);
}
