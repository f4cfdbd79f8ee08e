import type { Page } from 'playwright-core';

/** The head of every page. It stands here because the bundler of the site drops margin boxes. */
const heads = `
@page {
	@top-left { padding: 0 0 8mm var-hang; text-align: left; color: #574f49; font: 400 8pt/1.3 'Book Sans'; vertical-align: bottom; content: '' }
	@top-right { padding: 0 0 8mm 0; text-align: right; color: #201a15; font: 600 8.5pt/1.3 'Book Sans'; vertical-align: bottom; content: counter(page) }
}
@page cover { @top-right { content: none } }
.cover { page: cover }
`;

/**
 * Gives each chapter a named page whose head says where one is. Chromium knows no `string-set`, so
 * the words are written into the style sheet.
 */
export async function setRunningHeads(page: Page): Promise<void> {
	await page.evaluate((heads) => {
		const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;
		const places = [...document.querySelectorAll<HTMLElement>('.chapter')];
		const rules = places.map((place, index) => {
			const { part = '', title = '' } = place.dataset;
			const words = [part, title]
				.filter((each, at, all) => each && all.indexOf(each) === at)
				.join('  ·  ');
			return `@page place-${index}{@top-left{content:${quoted(words)}}}#${CSS.escape(place.id)}{page:place-${index}}`;
		});
		// Margin boxes see no variables of the page.
		const hang = getComputedStyle(document.documentElement).getPropertyValue('--hang');
		const style = document.createElement('style');
		style.textContent = [heads.replace('var-hang', hang), ...rules].join('\n');
		document.head.append(style);
	}, heads);
}
