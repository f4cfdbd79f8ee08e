import type { Page } from 'playwright-core';

/** What the open book says of itself: everything that a PDF must repeat or be held against. */
export interface BookFacts {
	title: string;
	summary: string;
	edition: string;
	/** `2026-11-23` */
	date: string;
	lang: string;
	/** Every heading that is printed, in its order. */
	headings: { level: number; text: string; id: string }[];
	/** Words for each id that something links to: its heading, its chapter, its note. */
	names: Record<string, string>;
}

/** Reads the facts of the open book, after it has been cut to what is printed. */
export async function readFacts(page: Page): Promise<BookFacts> {
	return page.evaluate(() => {
		const meta = (name: string) =>
			document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
		const wordsOf = (element: Element | null | undefined) =>
			(element?.textContent ?? '').replace(/\s+/g, ' ').trim();
		const nameOf = (id: string) => {
			const element = document.getElementById(id);
			if (!element) return id;
			if (element.matches('.notes li')) return `Note ${wordsOf(element.querySelector('.back'))}`;
			if (/--ref-/.test(id)) return `Reference ${wordsOf(element)}`;
			if (/^H\d$/.test(element.tagName)) return wordsOf(element);
			return (
				wordsOf(element.querySelector('h1, h2')) ||
				wordsOf(element.closest('.chapter')?.querySelector('h1, h2'))
			);
		};
		const linked = [...document.querySelectorAll('a[href^="#"]')].map((link) =>
			decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''),
		);
		return {
			title: document.title,
			summary: meta('description'),
			edition: meta('edition'),
			date: meta('date'),
			lang: document.documentElement.lang,
			headings: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => ({
				level: Number(heading.tagName.slice(1)),
				text: wordsOf(heading),
				id: heading.id,
			})),
			names: Object.fromEntries([...new Set(linked)].map((id) => [id, nameOf(id)])),
		};
	});
}
