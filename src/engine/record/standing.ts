import type { Agreement } from '../guide/agreement.ts';
import type { Ranked, Ranking } from '../guide/ranking.ts';

// What `bandsOf` decides, in words. Guide, record and worksheet say it with these and no others.

/** What comes first, or why nothing does, as a sentence without its full stop. */
export function standingInWords({ kind, first, crowded, places }: Ranking): string {
	const names = (ids: readonly string[]) =>
		namesOf(places.filter(({ priority }) => ids.includes(priority.id)));
	switch (kind) {
		case 'first':
			return `${names(first)} ${first.length > 1 ? 'share first place' : 'comes first'}`;
		case 'shared-by-too-many':
			return `Nothing comes first yet: ${names(crowded)} share place 1, and more than three cannot be first`;
		case 'no-points':
			return 'Nothing comes first yet: nothing in place 1 has more than zero points';
	}
}

/** What to do about two or three that share first place; neighbours have a question that tells them apart. */
export function tiedInWords(first: readonly Ranked[]): string {
	const rules = first.flatMap(({ priority: { nearest } }) =>
		first.some(({ priority }) => priority.id === nearest.priority) ? [nearest.rule] : [],
	);
	const way = rules[0] || 'Talk about which failure you would rather explain.';
	return `They share first place, and the points do not separate them. ${way}`;
}

/** Why some with points are neither first nor high, and not deliberately last either. */
export function crowdedInWords(crowded: readonly Ranked[]): string {
	return `${namesOf(crowded)} share a place that would make more than three, so none of them counts among the first three.`;
}

/** How reasoning and facts stand to each other, as a sentence without its full stop. */
export function agreementInWords(
	agreement: Agreement,
	{ places }: Pick<Ranking, 'places'>,
): string {
	const names = (...ids: readonly string[]) =>
		namesOf(places.filter(({ priority }) => ids.includes(priority.id)));
	const feared =
		'isMost' in agreement && !agreement.isMost ? 'What is feared next' : 'What is feared most';
	switch (agreement.kind) {
		case 'unsaid':
			return 'What would defeat it has not been said, so the facts alone decide';
		case 'no-facts':
			return 'The facts put nothing first, so only what is feared most does';
		case 'agree':
			return `${feared} and the facts name the same first: ${names(agreement.feared)}${agreement.facts.length > 1 ? ', among others' : ''}`;
		case 'part':
			return `${feared} asks for ${names(agreement.feared)}, and the facts alone put ${names(...agreement.facts)} first`;
	}
}

/** The same in whole sentences; where the two part, with what makes them part, if a single fact does. */
export function agreementInFull(agreement: Agreement, ranking: Pick<Ranking, 'places'>): string {
	const said = `${agreementInWords(agreement, ranking)}.`;
	if (agreement.kind !== 'part') return said;
	if (agreement.rail) return `${said} A guard rail decides it.`;
	const [line] = agreement.divide?.lines ?? [];
	return line ? `${said} What divides them most: ${line.reason}` : said;
}

/** What is deliberately not first, as a sentence without its full stop; a list may name the opposed itself. */
export function notFirstInWords(
	opposed: readonly Ranked[],
	unopposed: readonly Ranked[],
	isListed = false,
): string {
	const rest = `${namesOf(unopposed)}, against which no answer speaks: others come first`;
	if (!opposed.length) return rest;
	if (isListed) return `Also ${rest}`;
	return namesOf(opposed) + (unopposed.length ? `; also ${rest}` : '');
}

/** How sums become places, for those who count by hand. */
export const placesRule =
	'The highest sum takes place 1, equal sums share a place, and the next place is skipped (1, 2, 2, 4).';

/** The same rules for those who count by hand, once every sum has its place. */
export const standingRules = [
	'What has place 1 comes first, if its sum is above zero or a guard rail puts it there. Where more than three share place 1, nothing comes first yet.',
	'Places 1 to 3 rank high, if the sum is above zero. Where those who share a place would make more than three of them, none of those who share it counts.',
	'Once something comes first, everything else below place 3 or without a sum above zero is deliberately not first. Write beside it which answers speak against it.',
] as const;

/** The names of ranked priorities as one reads them out: “Learning and Ease of use”. */
export function namesOf(ranked: readonly Ranked[]): string {
	return listed(ranked.map(({ priority }) => priority.name));
}

/** The names of those with these ids, in the order of the model. */
export function namesIn(
	things: readonly { readonly id: string; readonly name: string }[],
	ids: readonly string[],
): string {
	return listed(things.filter(({ id }) => ids.includes(id)).map(({ name }) => name));
}

/** Names as one reads them out, with a comma before “and”, since names of priorities have an “and” of their own. */
export function listed(names: readonly string[]): string {
	return names.length > 2
		? `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`
		: names.join(' and ');
}
