import type { Page } from 'playwright-core';

/**
 * Walks a page with Tab from its top. Tells, a line each, what holds the focus fast, what cannot be
 * reached, what does not show that it has the focus, and what is covered while it has it.
 */
export async function keyboardFaults(page: Page): Promise<string[]> {
	// What comes into view smoothly would not be there yet when it is looked at.
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const wanted = await page.evaluate(listStops);
	const reached = new Set<number>();
	const faults: string[] = [];
	let before = -2;
	let same = 0;
	for (let press = 0; press < wanted.length + 3; press += 1) {
		await page.keyboard.press('Tab');
		const { at, name, shows, isCovered } = await page.evaluate(lookAtFocus);
		if (at === -1) break;
		same = at === before ? same + 1 : 0;
		if (same === 2) {
			faults.push(`Tab does not lead on from ${name}`);
			break;
		}
		before = at;
		if (!shows && !reached.has(at)) faults.push(`${name} does not show that it has the focus`);
		if (isCovered && !reached.has(at)) faults.push(`${name} is covered while it has the focus`);
		reached.add(at);
	}
	const missed = wanted.filter((_, index) => !reached.has(index));
	return [...faults, ...missed.slice(0, 5).map((name) => `Tab does not reach ${name}`)];
}

/** Numbers what should be reached by Tab, and names it; runs in the page. */
function listStops(): string[] {
	const inputs = 'input:not([type="hidden"]):not(:disabled)';
	const all = document.querySelectorAll<HTMLElement>(
		`a[href], button:not(:disabled), ${inputs}, select, textarea, summary, [tabindex]`,
	);
	const groups = new Set<string>();
	const stops = [...all].filter((element) => {
		if (element.tabIndex < 0 || !element.checkVisibility({ visibilityProperty: true }))
			return false;
		if (element.matches('summary') && element.parentElement?.localName !== 'details') return false;
		if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
		// One stop for a group of radio buttons: the chosen one, or the first.
		const chosen = document.querySelector(`input[name="${CSS.escape(element.name)}"]:checked`);
		if (groups.has(element.name) || (chosen && chosen !== element)) return false;
		groups.add(element.name);
		return true;
	});
	stops.forEach((stop, index) => (stop.dataset['stop'] = String(index)));
	return stops.map(
		(stop) =>
			`${stop.localName} “${(stop.textContent || stop.getAttribute('aria-label') || '').trim().slice(0, 40)}”`,
	);
}

/** Which stop has the focus, and whether that and the stop can be seen; runs in the page. */
function lookAtFocus(): { at: number; name: string; shows: boolean; isCovered: boolean } {
	const element = document.activeElement;
	if (
		!(element instanceof HTMLElement || element instanceof SVGElement) ||
		element === document.body
	)
		return { at: -1, name: 'the page', shows: true, isCovered: false };
	// What is drawn for a control may be beside it or around it.
	const drawn = [element, element.nextElementSibling, element.parentElement, ...element.children];
	const shows = drawn.some((each) => {
		if (!each) return false;
		const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(each);
		return (
			outlineStyle !== 'none' &&
			Number.parseFloat(outlineWidth) >= 1 &&
			!/^rgba.*, 0\)$/.test(outlineColor)
		);
	});
	const name = `${element.localName} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
	// A field that is drawn by its label is pressed there.
	const owner = element.closest('label') ?? element;
	const isCovered = ![...element.getClientRects()].some(({ left, right, top, bottom }) => {
		const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
		const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
		return owner.contains(document.elementFromPoint(x, y));
	});
	return { at: Number(element.dataset['stop'] ?? -3), name, shows, isCovered };
}
