import type { Dice } from './dice.ts';

/** Where generated pages stand, and how many of ten stand there. Trees are counted by themselves. */
const shares = { 'case-studies': 4, principle: 2, writing: 2, team: 1, start: 1 } as const;

/** A kind of generated page. */
export type GeneratedKind = keyof typeof shares | 'decision-trees';

/** A page to be written. */
export interface Planned {
	kind: GeneratedKind;
	id: string;
	/** Its number in the book, from which all that it says follows. */
	number: number;
}

/** The plan of a book: so many pages, and so many trees beside them. */
export function planned(pages: number, trees: number): Planned[] {
	const round = Object.entries(shares).flatMap(([kind, count]) =>
		Array.from({ length: count }, () => kind as GeneratedKind),
	);
	const kinds = [
		...Array.from({ length: pages }, (_, index) => round[index % round.length] ?? 'principle'),
		...Array.from({ length: trees }, () => 'decision-trees' as const),
	];
	return kinds.map((kind, number) => ({ kind, number, id: `page-${number}` }));
}

/** Relative links to other pages: some near in the plan, some far, as written pages have them. */
export function linksFrom(dice: Dice, plan: readonly Planned[], from: Planned): string[] {
	const near = (from.number + dice.between(1, 9)) % plan.length;
	const numbers = [near, ...Array.from({ length: 4 }, () => dice.between(0, plan.length - 1))];
	const known = ['practices/canary-release', 'practices/feature-flags', 'priorities/availability'];
	const targets = numbers.flatMap((number) => {
		const page = plan[number];
		return page && page !== from ? [`${page.kind}/${page.id}`] : [];
	});
	return [...targets, dice.one(known)].map((path) => ` See [what it says](../${path}.mdx) too.`);
}
