import type { Page } from 'playwright-core';

/** Whether the page scrolls sideways in its window, and what sticks out, a line each. */
export function sidewaysFaults(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		if (scrollWidth <= clientWidth) return [];
		const scrolls = (element: Element | null): boolean =>
			element !== null &&
			element !== document.body &&
			element !== document.documentElement &&
			(getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
		const wide = [...document.body.querySelectorAll('*')].filter(
			(element) =>
				element.checkVisibility() &&
				element.getBoundingClientRect().right + scrollX > clientWidth + 1 &&
				!scrolls(element.parentElement),
		);
		const deepest = wide.filter(
			(element) => !wide.some((other) => element.contains(other) && other !== element),
		);
		const named = deepest.slice(0, 3).map((element) => {
			const name = element.localName + [...element.classList].map((each) => `.${each}`).join('');
			return `${name} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
		});
		return [`is ${scrollWidth} px wide in a window of ${clientWidth} px: ${named.join(', ')}`];
	});
}

/** Text that is cut off by a box around it, or drawn over other text, a line each. */
export function cutTextFaults(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		interface Line {
			words: string;
			owner: Element;
			box: DOMRect;
		}
		const faults: string[] = [];
		const lines: Line[] = [];
		const clips = (value: string) => value === 'hidden' || value === 'clip';
		const texts = document.createTreeWalker(
			// What lies behind an open dialog is covered by it.
			document.querySelector('dialog:modal') ?? document.body,
			NodeFilter.SHOW_TEXT,
		);
		const range = document.createRange();
		for (let node = texts.nextNode(); node; node = texts.nextNode()) {
			const owner = node.parentElement;
			const words = (node.textContent ?? '').trim();
			if (!owner || words === '' || /^(?:script|style|template|option)$/.test(owner.localName))
				continue;
			const seen = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true };
			if (!owner.checkVisibility(seen)) continue;
			range.selectNodeContents(node);
			let boxes = [...range.getClientRects()].filter(
				({ width, height }) => width > 1 && height > 1,
			);
			let isHiddenOnPurpose = false;
			let cut = '';
			for (let at: Element | null = owner; at && at !== document.body; at = at.parentElement) {
				const style = getComputedStyle(at);
				const around = at.getBoundingClientRect();
				// Text for screen readers alone is folded into a pixel.
				if (style.clipPath !== 'none' || (around.width <= 1 && around.height <= 1))
					isHiddenOnPurpose = true;
				// What a box scrolls is there for who scrolls; elsewhere nothing of it is drawn.
				if (/auto|scroll/.test(style.overflowX + style.overflowY))
					boxes = boxes.filter(
						(box) =>
							box.right <= around.right + 1 &&
							box.left >= around.left - 1 &&
							box.bottom <= around.bottom + 1 &&
							box.top >= around.top - 1,
					);
				if (!clips(style.overflowX) && !clips(style.overflowY)) continue;
				for (const box of boxes) {
					if (
						clips(style.overflowX) &&
						(box.right > around.right + 2 || box.left < around.left - 2)
					)
						cut = at.localName;
					if (
						clips(style.overflowY) &&
						(box.bottom > around.bottom + 3 || box.top < around.top - 3)
					)
						cut = at.localName;
				}
			}
			if (isHiddenOnPurpose) continue;
			if (cut) faults.push(`“${words.slice(0, 60)}” is cut off by the ${cut} around it`);
			lines.push(...boxes.map((box) => ({ words, owner, box })));
		}
		const sorted = lines.toSorted((one, other) => one.box.top - other.box.top);
		sorted.forEach((one, index) => {
			for (const other of sorted.slice(index + 1)) {
				if (other.box.top >= one.box.bottom) break;
				if (one.owner.contains(other.owner) || other.owner.contains(one.owner)) continue;
				const width =
					Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
				const height = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
				const lower = Math.min(one.box.height, other.box.height);
				if (width > 4 && height > lower / 2)
					faults.push(
						`“${one.words.slice(0, 40)}” and “${other.words.slice(0, 40)}” lie over each other`,
					);
			}
		});
		return [...new Set(faults)];
	});
}
