/** Marks, in the navigation, the heading that the reader has reached. */
export function followHeadings() {
	const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-headings] a')];
	const headings = links.flatMap((link) => document.getElementById(link.hash.slice(1)) ?? []);
	if (headings.length === 0) return;
	const mark = () => {
		const reached = headings.findLast(
			(heading) => heading.checkVisibility() && heading.getBoundingClientRect().top < 160,
		);
		for (const link of links) link.ariaCurrent = link.hash === `#${reached?.id}` ? 'true' : null;
	};
	let asked = 0;
	addEventListener('scroll', () => {
		cancelAnimationFrame(asked);
		asked = requestAnimationFrame(mark);
	});
	mark();
}
