import { slug } from 'github-slugger';
import type { Page } from 'playwright-core';

/**
 * The edges of each decision tree as a reader of paper finds them, by the tree’s address: “node answer
 * target”, from numbered headings, bold labels and “turn to N” alone.
 */
export async function printedEdges(book: Page): Promise<Map<string, string[]>> {
	const trees = await book.evaluate(() => {
		const textOf = (element: Element | null) => element?.textContent ?? '';
		return [...document.querySelectorAll<HTMLElement>('[data-address^="/decision-trees/"]')].map(
			(tree) => {
				const nodes = [...tree.querySelectorAll('section:has(> .heading .node)')].map((node) => ({
					number: textOf(node.querySelector('.node')),
					title: textOf(node.querySelector('.heading')).replace(/^\d+/, '').trim(),
					answers: [...node.querySelectorAll('li:has(.turn)')].map((answer) => ({
						label: textOf(answer.querySelector('strong')),
						target: textOf(answer.querySelector('.turn b')),
					})),
				}));
				return { address: tree.dataset['address'] ?? '', nodes };
			},
		);
	});
	return new Map(
		trees
			.filter(({ nodes }) => nodes.length > 0)
			.map(({ address, nodes }) => {
				const ids = new Map(nodes.map(({ number, title }) => [number, slug(title)]));
				const edges = nodes.flatMap(({ number, answers }) =>
					answers.map(
						({ label, target }) => `${ids.get(number)} ${slug(label)} ${ids.get(target)}`,
					),
				);
				return [address, edges.toSorted()];
			}),
	);
}
