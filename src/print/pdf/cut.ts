import type { Page } from 'playwright-core';
import { keyOf } from '../places-in-book.ts';

/**
 * Leaves only one chapter of the open book, such as `case-studies/checkout-page`, with its links to
 * others leading to the site. Throws, with what there is, where the book has no such chapter.
 */
export async function cutTo(page: Page, only: string): Promise<void> {
	const kept = await page.evaluate(leaveOnly, keyOf(only));
	if (kept.found) return;
	const near = kept.all
		.filter((key) => key.includes(keyOf(only).split('--').at(-1) ?? ''))
		.slice(0, 5);
	const hint = near.length > 0 ? ` Did you mean ${near.map(addressed).join(' or ')}?` : '';
	throw new Error(
		`The book has no chapter “${only}”.${hint} Write it as in its address: case-studies/checkout-page.`,
	);
}

function addressed(key: string): string {
	return key.replace('--', '/');
}

function leaveOnly(key: string): { found: boolean; all: string[] } {
	const chapters = [...document.querySelectorAll<HTMLElement>('main > [data-address]')];
	const all = chapters.filter((chapter) => chapter.matches('.chapter')).map(({ id }) => id);
	const chosen = chapters.find(({ id }) => id === key);
	if (!chosen || !all.includes(key)) return { found: false, all };
	const addressOf = new Map(chapters.map(({ id, dataset }) => [id, dataset['address'] ?? '/']));
	for (const chapter of chapters) if (chapter !== chosen) chapter.remove();
	const { site = '', base = '/' } = document.documentElement.dataset;
	for (const link of chosen.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
		const to = decodeURIComponent(link.hash.slice(1));
		if (document.getElementById(to)) continue;
		link.querySelector('.on:has([data-to])')?.remove();
		const place =
			[...addressOf.keys()].filter((id) => to === id || to.startsWith(`${id}--`)).at(-1) ?? '';
		const anchor = to.slice(place.length + 2);
		const address = `${base.replace(/\/+$/, '')}${addressOf.get(place) ?? '/'}${anchor ? `#${anchor}` : ''}`;
		if (site) link.href = new URL(address, site).href;
		else link.replaceWith(...link.childNodes);
	}
	const edition = document.querySelector<HTMLMetaElement>('meta[name="edition"]')?.content ?? '';
	const day = document.querySelector<HTMLMetaElement>('meta[name="date"]')?.content ?? '';
	const from = document.createElement('p');
	from.className = 'from';
	from.textContent = `From ${document.title}, edition ${edition}, ${day}.`;
	chosen.append(from);
	document.title = `${chosen.dataset['title'] ?? key} · ${document.title}`;
	return { found: true, all };
}
