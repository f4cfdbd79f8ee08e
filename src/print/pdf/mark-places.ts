import type { Page } from 'playwright-core';
import { placeHost } from './place-address.ts';

/**
 * Lets links say in their addresses where they stand and where they lead, and gives a link that
 * cannot be seen to each place that is none itself. So the links of the PDF tell where every place
 * is printed. Chromium would tell it for links within the page, but looks for each of their places
 * on each page: with both, the time grows by the square of the book.
 */
export async function markPlaces(page: Page): Promise<void> {
	await page.evaluate((host) => {
		const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
		const leadsTo = new Map(links.map((link) => [link, decodeURIComponent(link.hash.slice(1))]));
		const standsAt = new Map<Element, string>();
		const addressOf = (at: string, to: string) =>
			`${host}?${encodeURIComponent(at)}#${encodeURIComponent(to)}`;
		for (const id of new Set(leadsTo.values())) {
			const place = document.getElementById(id);
			const own = place?.matches('.notes li') ? place.querySelector('.back') : place;
			if (own instanceof HTMLAnchorElement && leadsTo.has(own)) {
				standsAt.set(own, id);
				continue;
			}
			const mark = document.createElement('a');
			mark.href = addressOf(id, '');
			mark.ariaHidden = 'true';
			// Chromium writes down no link without a size; the margin takes it back.
			mark.style.cssText =
				'display: block; inline-size: 1px; block-size: 1px; margin-block-end: -1px';
			(place?.querySelector(':scope > dt') ?? place)?.prepend(mark); // a grid would give it a cell
		}
		for (const [link, to] of leadsTo) link.href = addressOf(standsAt.get(link) ?? '', to);
	}, placeHost);
}
