/** Marks, in the navigation, the heading that the reader has reached. */
export function followHeadings() {
	const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-headings] a')];
	const headings = links.flatMap((link) => document.getElementById(link.hash.slice(1)) ?? []);
	if (headings.length === 0) return;
	const mark = () => {
		const reached = headings.findLast((heading) => heading.getBoundingClientRect().top < 160);
		for (const link of links) {
			if (reached && link.hash === `#${reached.id}`) link.setAttribute('aria-current', 'true');
			else link.removeAttribute('aria-current');
		}
	};
	new IntersectionObserver(mark, { rootMargin: '-150px 0px -50% 0px' }).observe(headings[0]!);
	for (const heading of headings.slice(1))
		new IntersectionObserver(mark, { rootMargin: '-150px 0px -50% 0px' }).observe(heading);
}
