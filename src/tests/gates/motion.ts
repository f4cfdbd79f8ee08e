import type { Page } from 'playwright-core';

/** What moves although the reader asked for less motion, a line each. The page must be set so. */
export function motionFaults(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		if (!matchMedia('(prefers-reduced-motion: reduce)').matches)
			return ['the test did not ask for less motion'];
		const faults = new Set<string>();
		const lasts = (durations: string) =>
			durations.split(',').some((each) => Number.parseFloat(each) > 0);
		if (getComputedStyle(document.documentElement).scrollBehavior === 'smooth')
			faults.add('the page scrolls smoothly');
		for (const element of document.querySelectorAll('*')) {
			for (const part of ['', '::before', '::after']) {
				const style = getComputedStyle(element, part);
				const name = `${element.localName}${part}`;
				if (style.animationName !== 'none' && lasts(style.animationDuration))
					faults.add(`${name} runs the animation ${style.animationName}`);
				if (lasts(style.transitionDuration))
					faults.add(
						`${name} changes ${style.transitionProperty} within ${style.transitionDuration}`,
					);
			}
		}
		for (const animation of document.getAnimations())
			if (animation.playState === 'running')
				faults.add(`an animation is running (${animation.constructor.name})`);
		return [...faults];
	});
}
